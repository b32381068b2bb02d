// Whether the plan would hold tonight: yes, partly, no or unknown, with the count behind it; never a score.
import { useTranslation } from 'react-i18next';
import type { TonightLine, Verdict } from '../../../shared/domain/readiness/tonight';
import { Panel, PlainRows, Row, StateChip, type Tone } from '../../ui';
import classes from './Home.module.css';

const TONES: Readonly<Record<Verdict, Tone>> = {
  yes: 'good',
  partly: 'warning',
  no: 'critical',
  unknown: 'unknown',
};

/** The lines, each with its verdict. */
export function Readiness({ lines }: { lines: readonly TonightLine[] }) {
  const { t } = useTranslation('home');
  return (
    <Panel title={t('ready.title')}>
      <PlainRows items={lines} itemKey={({ kind }) => kind} label={t('ready.title')}>
        {({ kind, verdict, good, total }) => (
          <Row
            lead={
              <span className={classes.verdict}>
                <StateChip tone={TONES[verdict]}>{t(`ready.verdict.${verdict}`)}</StateChip>
              </span>
            }
            title={t(`ready.${kind}`)}
            meta={t(`ready.${kind}Why`, { good, total })}
          />
        )}
      </PlainRows>
    </Panel>
  );
}
