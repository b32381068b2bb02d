// The lots in the order in which they are to be processed; a digit says what became of one.
import { useTranslation } from 'react-i18next';
import { LOT_STATES, type LotState } from '../../../shared/model/backlog';
import type { BacklogLot } from '../../../shared/rpc/backlog';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand } from '../../data/queries';
import { Refusal } from '../../records/response';
import { ActionButton, ActionLine, DataTable, Empty, Panel, useShortcuts } from '../../ui';
import classes from './Backlog.module.css';
import { type DraftHandle, startOfLot } from './draft';
import { LotForm } from './LotForm';
import { useLotColumns } from './lotColumns';

type View = OutputOf<'backlog.view'>;

/** The digit of a state: its place from 1. */
const keyOf = (state: LotState): string => String(LOT_STATES.indexOf(state) + 1);

/** The lots that stand in the table: what is open or on its way, the finished ones when asked for. */
export function shownLots(view: View, { showsAll }: { showsAll: boolean }): readonly BacklogLot[] {
  return view.lots.filter((lot) => showsAll || lot.isOpen || lot.report.state === 'sent');
}

interface LotActions {
  readonly set: (lot: BacklogLot | null, state: LotState) => void;
  readonly edit: (lot: BacklogLot | null) => void;
}

/** The table with the actions on the chosen lot under it. */
export function LotTable(props: {
  view: View;
  incidentId: string;
  isOpen: boolean;
  draft: DraftHandle;
  showsAll: boolean;
  /** The chosen lot; null where none is left. */
  chosen: BacklogLot | null;
  onChoose: (id: string) => void;
}) {
  const { view, incidentId, isOpen, draft, showsAll, chosen, onChoose } = props;
  const { t } = useTranslation(['backlog', 'fields']);
  const report = useCommand('backlog.report');
  const columns = useLotColumns(view);
  const rows = shownLots(view, { showsAll });
  const isTyping = draft.draft.openFor !== null;
  const actions: LotActions = {
    set: (lot, state) => {
      if (lot === null || !isOpen || report.isPending) return;
      onChoose(lot.id);
      report.mutate({ incidentId, lotId: lot.id, state });
    },
    edit: (lot) => {
      if (lot === null || !isOpen) return;
      onChoose(lot.id);
      draft.open(lot.id, 'lot', startOfLot(lot));
    },
  };
  const states = Object.fromEntries(
    LOT_STATES.map((state) => [
      keyOf(state),
      { run: () => actions.set(chosen, state), word: t(`fields:choice.backlogReport.state.${state}`) },
    ]),
  );
  useShortcuts(
    { ...states, m: { run: () => actions.edit(chosen), word: t('backlog:edit') } },
    { group: t('backlog:title'), off: !isOpen || isTyping || chosen === null },
  );
  return (
    <Panel
      title={t('backlog:lots')}
      context={t('backlog:order')}
      {...(isOpen && chosen !== null ? { foot: <LotFoot chosen={chosen} actions={actions} /> } : {})}
    >
      <Refusal error={report.error} />
      <div className={classes.wide}>
        <DataTable
          label={t('backlog:lots')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowLook={(lot) => {
            if (lot.maybeTwice || lot.disputed) return { tone: 'warning' };
            return lot.isOpen ? {} : { look: 'dim' };
          }}
          activeKey={chosen?.id ?? null}
          onActiveChange={onChoose}
          onOpen={actions.edit}
          onRowKey={(lot, { key }) => {
            const state = LOT_STATES[Number(key) - 1];
            if (state === undefined || isTyping || !isOpen) return false;
            actions.set(lot, state);
            return true;
          }}
          main
          below={(lot) =>
            draft.draft.openFor === lot.id ? (
              <LotForm incidentId={incidentId} draft={draft} lot={lot} />
            ) : null
          }
          empty={<Empty icon="stack" text={t('backlog:empty')} />}
        />
      </div>
    </Panel>
  );
}

/** What the keys do to the chosen lot, as buttons. */
function LotFoot({ chosen, actions }: { chosen: BacklogLot; actions: LotActions }) {
  const { t } = useTranslation(['backlog', 'fields']);
  return (
    <ActionLine>
      {LOT_STATES.map((state) => (
        <ActionButton key={state} size="small" keys={keyOf(state)} onClick={() => actions.set(chosen, state)}>
          {t(`fields:choice.backlogReport.state.${state}`)}
        </ActionButton>
      ))}
      <ActionButton size="small" keys="M" onClick={() => actions.edit(chosen)}>
        {t('backlog:edit')}
      </ActionButton>
    </ActionLine>
  );
}
