// All decisions of a response: what is to be decided by its time, what was decided, and the one in hand on the right.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../shared/model/index';
import { useIncidentInView } from '../../../data/incident';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import type { FlowView } from '../../../records/flow';
import { NoIncident, Refusal } from '../../../records/response';
import { ActionButton, Columns, Empty, Panel, TitleRow, useShortcuts } from '../../../ui';
import { useLive } from '../live/useLive';
import {
  type Book,
  Criteria,
  Delegations,
  handOf,
  type InHand,
  Made,
  Pending,
  pendingOf,
} from './DecisionLists';
import { DecisionPanel } from './DecisionPanel';
import { FreeDecision, FreeForm } from './FreeDecision';

type Incident = RecordOf<'incident'>;

/** The decisions of the response in view. `decisionId` is the one to stand at. */
export function DecisionsScreen({ decisionId }: { decisionId?: string }) {
  const { t } = useTranslation('decisions');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  return (
    <Decisions
      key={`${incident.id} ${decisionId ?? ''}`}
      incident={incident}
      decisionId={decisionId ?? null}
    />
  );
}

function Decisions({ incident, decisionId }: { incident: Incident; decisionId: string | null }) {
  const { t } = useTranslation('decisions');
  const { data: book, error } = useQuery('decision.list', { incidentId: incident.id });
  const view = useQuery('flow.view', {}).data ?? null;
  const { live } = useLive(incident.id);
  const [picked, setPicked] = useState<InHand | null>(null);
  const isOpen = incident.closed === null;
  useShortcuts(
    { i: { run: () => setPicked({ kind: 'new' }), word: t('list.free') } },
    { group: t('title'), off: !isOpen },
  );
  if (book === undefined) {
    return (
      <>
        <TitleRow title={t('title')} />
        <Columns>
          <Refusal error={error} />
        </Columns>
      </>
    );
  }
  const pending = view === null || live === null ? [] : pendingOf(view, live);
  const asked = book.decisions.find(({ decision }) => decision.id === decisionId);
  const first = pending[0];
  const hand =
    picked ??
    (asked === undefined ? null : handOf(asked)) ??
    (first === undefined ? null : ({ kind: 'node', id: first.node.id } as const));
  const flowLink = (
    <ActionButton key="flow" icon="flow" keys="G F" href={`#${paths.flow}`}>
      {t('list.flow')}
    </ActionButton>
  );
  const free = (
    <ActionButton key="new" icon="plus" keys="I" onClick={() => setPicked({ kind: 'new' })}>
      {t('list.free')}
    </ActionButton>
  );
  const made = book.decisions.filter(({ holds }) => holds).length;
  return (
    <>
      <TitleRow
        title={t('title')}
        context={isOpen ? t('list.context', { pending: pending.length, made }) : t('list.closed')}
        actions={isOpen ? [flowLink, free] : [flowLink]}
      />
      <Columns
        side={<Hand hand={hand} book={book} incident={incident} view={view} onHand={setPicked} />}
        sideWidth="28rem"
      >
        {isOpen ? <Pending pending={pending} hand={hand} onHand={setPicked} /> : null}
        <Made book={book} hand={hand} onHand={setPicked} />
        {isOpen && view !== null ? <Criteria view={view} onHand={setPicked} /> : null}
        <Delegations book={book} isOpen={isOpen} />
      </Columns>
    </>
  );
}

function Hand(props: {
  hand: InHand | null;
  book: Book;
  incident: Incident;
  view: FlowView | null;
  onHand: (hand: InHand | null) => void;
}) {
  const { hand, book, incident, view } = props;
  const { t } = useTranslation('decisions');
  const words = useWords();
  const isOpen = incident.closed === null;
  if (hand === null)
    return (
      <Panel label={t('panel')}>
        <Empty icon="diamond" text={t('list.choose')} />
      </Panel>
    );
  if (hand.kind === 'new')
    return (
      <Panel title={t('list.freeTitle')} look="current">
        <FreeForm incidentId={incident.id} supersedes={[]} onClose={() => props.onHand(null)} />
      </Panel>
    );
  if (hand.kind === 'free') {
    const found = book.decisions.find(({ decision }) => decision.id === hand.id);
    return found === undefined ? null : (
      <FreeDecision
        key={hand.id}
        view={found}
        incidentId={incident.id}
        isOpen={isOpen}
        onAnew={(id) => props.onHand({ kind: 'free', id })}
      />
    );
  }
  const found =
    hand.kind === 'node'
      ? view?.nodes.find(({ id }) => id === hand.id)
      : view?.criteria.find(({ id }) => id === hand.id);
  return (
    <DecisionPanel
      key={hand.id}
      incidentId={incident.id}
      matter={hand.kind === 'node' ? { nodeId: hand.id } : { criterionId: hand.id }}
      isOpen={isOpen}
      title={words(found?.title ?? '', found?.titleEn)}
    />
  );
}
