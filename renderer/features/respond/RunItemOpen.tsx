// The item in hand: large, with its caution, what was said of it so far, and every way to settle it with its key.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { useWords } from '../../i18n/words';
import { ActionButton, ActionLine, Digits, Icon, Note, StateChip } from '../../ui';
import { MarkLine } from './ItemMarks';
import { itemNumber, stateIcon, stateTone } from './marks';
import { useRoleNames } from './plan';
import classes from './Run.module.css';
import type { RunForm } from './runDraft';
import { asksReadBack } from './useMarking';

type Item = RunView['items'][number];

function Chips({ item, isResumed }: { item: Item; isResumed: boolean }) {
  const { t } = useTranslation('respond');
  const roleOf = useRoleNames();
  const { critical, estMinutes, evidenceRequired } = item.item;
  return (
    <div className={classes.chips}>
      {isResumed ? (
        <StateChip tone="action" icon="play">
          {t('run.resume')}
        </StateChip>
      ) : null}
      {critical ? (
        <StateChip tone="critical" icon="triangle-alert" look="box">
          {t('run.critical')}
        </StateChip>
      ) : null}
      {asksReadBack(item) ? (
        <StateChip tone="neutral" icon="read-back" look="box">
          {t('run.readBackNeeded')}
        </StateChip>
      ) : null}
      {estMinutes === null ? null : (
        <StateChip tone="neutral" icon={null} look="box">
          {t('run.guide', { count: estMinutes })}
        </StateChip>
      )}
      {evidenceRequired ? (
        <StateChip tone="neutral" icon={null} look="box">
          {t('run.evidence')}
        </StateChip>
      ) : null}
      {item.item.roleId === null ? null : (
        <StateChip tone="neutral" icon="role" look="box">
          {t('run.itemRole', { role: roleOf(item.item.roleId) })}
        </StateChip>
      )}
      {item.item.reference === null ? null : (
        <StateChip tone="neutral" icon="book" look="box">
          {t('run.reference', { text: item.item.reference })}
        </StateChip>
      )}
      {item.disputed ? (
        <StateChip tone="warning" look="box">
          {t('run.disputed')}
        </StateChip>
      ) : null}
    </div>
  );
}

function Actions({ item, onAct }: { item: Item; onAct: (form: RunForm) => void }) {
  const { t } = useTranslation('respond');
  return (
    <ActionLine>
      <ActionButton variant="filled" icon="check" keys="Space" onClick={() => onAct('done')}>
        {t(asksReadBack(item) ? 'run.doneReadBack' : 'run.acts.done')}
      </ActionButton>
      <ActionButton icon="defer" keys="D" onClick={() => onAct('deferred')}>
        {t('run.acts.deferred')}
      </ActionButton>
      <ActionButton icon="not-applicable" keys="X" onClick={() => onAct('notApplicable')}>
        {t('run.acts.notApplicable')}
      </ActionButton>
      <ActionButton icon="override-pen" keys="O" onClick={() => onAct('overridden')}>
        {t('run.acts.overridden')}
      </ActionButton>
      <ActionButton icon="note" keys="M" onClick={() => onAct('remark')}>
        {t('run.acts.remark')}
      </ActionButton>
      {item.state === 'open' ? null : (
        <ActionButton icon="undo" keys="U" onClick={() => onAct('open')}>
          {t('run.acts.open')}
        </ActionButton>
      )}
    </ActionLine>
  );
}

/** The expanded item; `children` is the line that is open under it. */
export function RunItemOpen(props: {
  item: Item;
  index: number;
  isResumed: boolean;
  isClosed: boolean;
  formOpen: boolean;
  onAct: (form: RunForm) => void;
  children: ReactNode;
}) {
  const words = useWords();
  const { t } = useTranslation('respond');
  const { item } = props;
  const caution = words(item.item.caution, item.item.cautionEn);
  return (
    <div className={classes.row}>
      <span className={classes.number}>
        <Digits value={itemNumber(props.index)} />
      </span>
      <span className={classes.state} data-tone={item.state === 'open' ? 'action' : stateTone[item.state]}>
        <Icon
          name={item.state === 'open' ? 'dot' : stateIcon[item.state]}
          label={t(`states.${item.state}`)}
          size="1.25rem"
        />
      </span>
      <div className={classes.open}>
        <Chips item={item} isResumed={props.isResumed} />
        <h2 className={classes.title}>{words(item.item.text, item.item.textEn)}</h2>
        {caution === '' ? null : <Note tone="warning">{caution}</Note>}
        {item.marks.map((view) => (
          <MarkLine key={view.id} view={view} />
        ))}
        {props.formOpen || props.isClosed ? null : <Actions item={item} onAct={props.onAct} />}
        {props.children}
      </div>
    </div>
  );
}
