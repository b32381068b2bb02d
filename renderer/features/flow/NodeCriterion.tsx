// The criterion a decision is made by: its purpose, its thresholds, and the figures the organisation set.

import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import type { FlowView } from '../../records/flow';
import { Meta } from '../../ui';
import classes from './Flow.module.css';
import { Section } from './NodePanel';

/** The criterion. The app proposes nothing: it only shows what the plan says. */
export function NodeCriterion({ criterion }: { criterion: FlowView['criteria'][number] }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const unitOf = (unit: string | null) => {
    if (unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'person')
      return t(`units.${unit}`);
    return unit === '%' ? unit : '';
  };
  const parameters = criterion.parameters ?? [];
  return (
    <Section title={words(criterion.title, criterion.titleEn)}>
      <p>
        <Meta>{words(criterion.purpose, criterion.purposeEn)}</Meta>
      </p>
      <ul className={classes.list}>
        {(criterion.thresholds ?? []).map(({ id, text }) => (
          <li key={id}>{words(text.ja, text.en)}</li>
        ))}
      </ul>
      {parameters.map(({ id, label, default: value, unit }) => (
        <p key={id}>
          <Meta>
            {words(label.ja, label.en)}: {value} {unitOf(unit)}
          </Meta>
        </p>
      ))}
    </Section>
  );
}
