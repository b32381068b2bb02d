// One finding in the list: how grave, of which record, what was found, and where it stands.
import { useTranslation } from 'react-i18next';
import type { Finding, Severity } from '../../../records/findings';
import { marks, useFindingWords } from '../../../records/findings';
import { Row, StateChip } from '../../../ui';
import classes from './Readiness.module.css';

/** The row. */
export function FindingRow({ finding }: { finding: Finding }) {
  const words = useFindingWords();
  return (
    <Row
      lead={<SeverityMark severity={finding.severity} />}
      title={
        <>
          <b>{words.name(finding)}</b> {words.found(finding)}
        </>
      }
      meta={`${words.place(finding)}・${words.source(finding)}`}
    />
  );
}

/** How grave, as shape and word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation('readiness');
  return (
    <span className={classes.severity}>
      <StateChip {...marks[severity]}>{t(`severity.${severity}`)}</StateChip>
    </span>
  );
}
