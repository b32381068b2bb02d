// What the readiness rules find in a step, each with the way to where it is put right.
import { useTranslation } from 'react-i18next';
import type { StepId } from '../../../../shared/domain/planning/tasks';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { type Finding, keyOf, marks, stepOf, useFindingWords } from '../../../records/findings';
import { ActionButton, Empty, Panel, PlainRows, Row, StateChip } from '../../../ui';
import classes from './Steps.module.css';
import { digitOf } from './views';

const SHOWN = 5;

/** The panel; the step that holds for all of them has no findings of its own. */
export function StepFindings({ step }: { step: StepId }) {
  const { t } = useTranslation(['plan', 'readiness']);
  const words = useFindingWords();
  const all = useQuery('analysis.readiness', {}).data as readonly Finding[] | undefined;
  if (all === undefined || step === 'general') return null;
  const findings = all.filter((one) => stepOf(one) === digitOf(step));
  return (
    <Panel
      title={t('plan:findings.title')}
      context={t('plan:findings.count', { count: findings.length })}
      end={
        findings.length > SHOWN ? (
          <ActionButton size="small" href={`#${paths.analysisPlace('readiness')}`}>
            {t('plan:findings.all')}
          </ActionButton>
        ) : undefined
      }
    >
      {findings.length === 0 ? (
        <Empty icon="check-circle" text={t('plan:findings.none')} />
      ) : (
        <PlainRows items={findings.slice(0, SHOWN)} itemKey={keyOf} label={t('plan:findings.title')}>
          {(finding) => (
            <Row
              title={
                <a className={classes.stepLink} href={`#${paths.analysisPlace('readiness', keyOf(finding))}`}>
                  {words.name(finding)}
                </a>
              }
              meta={words.found(finding)}
              end={
                <StateChip {...marks[finding.severity]}>
                  {t(`readiness:severity.${finding.severity}`)}
                </StateChip>
              }
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}
