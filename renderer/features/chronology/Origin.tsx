// The chips at the end of a row: what an entry waits for, where it comes from, and what became of it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownEntry } from '../../../shared/rpc/chronology';
import { StateChip } from '../../ui';
import classes from './EntryTable.module.css';

/** Where an entry comes from and what became of it. */
export function Origin({ entry, deviceId }: { entry: ShownEntry; deviceId: string }) {
  const { t } = useTranslation(['respond', 'chronology']);
  const chips: ReactNode[] = [];
  const isOwnWriting =
    entry.kind === 'tick' || entry.kind === 'call' || entry.kind === 'start' || entry.kind === 'close';
  const { stage, disputed } = entry.flow;
  if (stage !== 'none' && stage !== 'filed' && entry.supersededBy.length === 0) {
    chips.push(
      <StateChip
        key="stage"
        tone={stage === 'triage' ? 'neutral' : 'action'}
        icon={stage === 'delivery' ? 'arrow-right' : stage === 'decision' ? 'diamond' : 'filter'}
        look="box"
      >
        {t(`chronology:waiting.${stage}`)}
      </StateChip>,
    );
  }
  if (disputed) {
    chips.push(
      <StateChip key="disputed" tone="warning" look="box">
        {t('chronology:disputed')}
      </StateChip>,
    );
  }
  const [double] = entry.mayBeSame;
  if (double !== undefined) {
    chips.push(
      <StateChip key="double" tone="warning" icon="link" look="box">
        {t('chronology:double.maybe', { number: double.number })}
      </StateChip>,
    );
  }
  for (const other of entry.same) {
    chips.push(
      <StateChip key={`same ${other.id}`} tone="neutral" icon="link" look="box">
        {t('chronology:double.sameAs', { number: other.number })}
      </StateChip>,
    );
  }
  if (entry.important) {
    chips.push(
      <StateChip key="important" tone="critical" icon="triangle-alert" look="box">
        {t('log.important')}
      </StateChip>,
    );
  }
  if (entry.kind === 'decision') {
    chips.push(
      <StateChip key="decision" tone="action" icon="diamond" look="box">
        {t('kinds.decision')}
      </StateChip>,
    );
  }
  if (isOwnWriting || entry.medium === 'app') {
    chips.push(
      <StateChip key="auto" tone="neutral" icon="checklist" look="box">
        {t('log.auto')}
      </StateChip>,
    );
  }
  if (entry.scribe !== null) {
    chips.push(
      <StateChip key="scribe" tone="neutral" icon="paper" look="box">
        {t('log.scribedBy', { name: entry.scribe })}
      </StateChip>,
    );
  }
  if (entry.supersedes !== null) {
    chips.push(
      <StateChip key="corrects" tone="action" icon="edit" look="box">
        {t('log.corrects', { number: entry.supersedesNumber ?? '' })}
      </StateChip>,
    );
  }
  for (const later of entry.supersededByNumbers) {
    chips.push(
      <StateChip key={later} tone="warning" icon="edit" look="box">
        {t('log.correctedBy', { number: later })}
      </StateChip>,
    );
  }
  if (deviceId !== '' && entry.deviceId !== deviceId) {
    chips.push(
      <StateChip key="device" tone="neutral" icon="exchange" look="box">
        {t('log.fromDevice', { device: entry.number.split('-')[0] ?? '' })}
      </StateChip>,
    );
  }
  return <span className={classes.chips}>{chips}</span>;
}
