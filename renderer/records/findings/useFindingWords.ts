// The words of a finding: what should hold, what was found, and whom it names, in the language of the window.
import { useTranslation } from 'react-i18next';
import { isEntityName } from '../../../shared/model/index';
import { useWords } from '../../i18n/words';
import { useFieldWords } from '../labels';
import { type Finding, type Named, othersOf } from './findings';

export interface FindingWords {
  /** The record found. */
  readonly name: (finding: Finding) => string;
  readonly named: (one: Named) => string;
  /** What the rule asks for. */
  readonly title: (finding: Finding) => string;
  /** What it found. */
  readonly found: (finding: Finding) => string;
  /** Where in the plan: the kind of record and its field. */
  readonly place: (finding: Finding) => string;
  /** Document and section. */
  readonly source: (finding: Finding) => string;
}

/** The words of findings. */
export function useFindingWords(): FindingWords {
  const { t } = useTranslation(['readiness', 'analysis']);
  const words = useWords();
  const fields = useFieldWords();
  const named = ({ name, nameEn }: Named) => words(name, nameEn);
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
    String(t(`readiness:${key}` as never, values as never));
  return {
    named,
    // A component is named by its code.
    name: ({ data }) =>
      fields.code(words(String(data.name ?? ''), typeof data.nameEn === 'string' ? data.nameEn : null)),
    title: ({ rule }) => say(`rules.${rule}.title`),
    found: (finding) =>
      say(`rules.${finding.rule}.finding`, {
        ...finding.data,
        with: othersOf(finding).map(named).join(t('readiness:check.separator')),
      }),
    place: ({ entity, data }) => {
      const field = typeof data.field === 'string' ? data.field : null;
      if (field === null) return fields.entity(entity);
      // A field of another record: a list of them, or the numbers of a person.
      const own = fields.field(entity, field);
      const word =
        own !== field ? own : isEntityName(field) ? fields.entity(field) : fields.field('contact', field);
      return `${fields.entity(entity)} › ${word}`;
    },
    source: ({ source }) => source.replace('NISC-ITBCP3', t('analysis:readiness.guideline')),
  };
}
