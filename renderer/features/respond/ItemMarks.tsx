// What was said of an item: who marked it, when, why, and under which number it stands in the chronology.
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { momentOf, useNames, useNow } from '../../records/response';
import { RefNumber, StateChip } from '../../ui';
import { stateIcon, stateTone } from './marks';
import classes from './Run.module.css';

type MarkView = RunView['items'][number]['marks'][number];

/** One mark as a line. */
export function MarkLine({ view, iconShown = true }: { view: MarkView; iconShown?: boolean }) {
  const { t } = useTranslation('respond');
  const nameOf = useNames();
  const now = useNow();
  const { mark } = view;
  const names = [
    mark.state === 'overridden' ? t('run.ordered', { name: nameOf(mark.by) }) : nameOf(mark.by),
    view.recordedBy === null ? '' : t('run.recorded', { name: nameOf(view.recordedBy) }),
  ];
  const details = [
    momentOf(view.occurredAt, now),
    names.filter((name) => name !== '').join(t('run.join')),
    mark.readBackBy === null ? '' : t('run.readBackName', { name: nameOf(mark.readBackBy) }),
    mark.readBackWaiver === null ? '' : t('run.aloneWhy', { reason: mark.readBackWaiver }),
    mark.reason === null ? '' : t('quoted', { text: mark.reason }),
    mark.returnAt === null ? '' : t('run.returnsAt', { time: momentOf(mark.returnAt, now) }),
  ];
  return (
    <span className={classes.mark}>
      <StateChip tone={stateTone[mark.state]} icon={iconShown ? stateIcon[mark.state] : null}>
        {t(`states.${mark.state}`)}
      </StateChip>
      <span>{details.filter((part) => part !== '').join(' ')}</span>
      {view.logNumber === null ? null : <RefNumber>{view.logNumber}</RefNumber>}
    </span>
  );
}

/** The marks to show of an item: the last one, or all that differ when they were made in ignorance of each other. */
export function ItemMarks({ item }: { item: RunView['items'][number] }) {
  const { t } = useTranslation('respond');
  const shown = item.disputed ? item.marks.slice(-2) : item.marks.slice(-1);
  if (shown.length === 0) return null;
  return (
    <div className={classes.marks}>
      {item.disputed ? (
        <StateChip tone="warning" look="box">
          {t('run.disputed')}
        </StateChip>
      ) : null}
      {/* The row already shows the shape of its state; where marks differ, each needs its own. */}
      {shown.map((view) => (
        <MarkLine key={view.id} view={view} iconShown={item.disputed} />
      ))}
    </div>
  );
}
