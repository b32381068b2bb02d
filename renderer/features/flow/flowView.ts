// What of the flow is shown: the event, the phase, all or only what is in play; kept across a restart.
import { useMemo } from 'react';
import {
  type FlowFilter,
  guideMinutes,
  shortName,
  threatNamedIn,
  waysOut,
} from '../../../shared/domain/flow/inPlay';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { useRemembered } from '../../data/remembered';
import { type FlowView, inPhaseOrder } from '../../records/flow';

/** Stands for "not filtered" in what is kept. */
export const EVERY = 'every';
/** The phase the response stands in. */
export const NOW = 'now';

interface Kept {
  /** A threat, every threat, or null: the one the response in view was started with. */
  readonly threat: string | null;
  /** A phase, `EVERY` or `NOW`. */
  readonly phase: string;
  /** True shows what is not in play as well. */
  readonly all: boolean;
  readonly asList: boolean;
}

const START: Kept = { threat: null, phase: NOW, all: false, asList: false };

/** The phase of the checklist that was started last and is still open; where a response stands, as far as is known. */
function usePhaseNow(): string | null {
  const { incident } = useIncidentInView();
  const { data } = useQuery('incident.overview', { id: incident?.id ?? '' }, { enabled: incident !== null });
  const open = (data?.runs ?? []).filter(({ run }) => run.closed === null);
  const latest = open.sort((a, b) => Date.parse(b.run.startedAt) - Date.parse(a.run.startedAt))[0];
  return latest?.checklist.phase ?? null;
}

/** What is chosen, what it means for the flow at hand, and how to change it. */
export function useFlowChoice(view: FlowView | undefined) {
  const { value, set } = useRemembered<Kept>('flow.choice', START);
  const { incident } = useIncidentInView();
  const phaseNow = usePhaseNow();
  const flow = view?.flow;
  const named = flow === undefined || incident === null ? null : threatNamedIn(incident.title, flow);
  const threat = value.threat ?? named ?? EVERY;
  const { phase } = value;
  const filter: FlowFilter = useMemo(() => {
    const order = inPhaseOrder(flow?.phases ?? null).map(({ id }) => id);
    const now = order.find((id) => id === phaseNow) ?? order[0];
    const phases = phase === EVERY ? null : phase === NOW ? (now === undefined ? null : [now]) : [phase];
    return { threat: threat === EVERY ? null : threat, phases };
  }, [threat, phase, phaseNow, flow]);
  return {
    threat,
    phase,
    filter,
    all: value.all,
    asList: value.asList,
    change: (part: Partial<Kept>) => set({ ...value, ...part }),
  };
}

export { guideMinutes, shortName, waysOut };
