// Which response this window looks at: the one chosen here, else the newest open one.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordOf } from '../../shared/model/index';
import { call } from './call';
import { useQuery } from './queries';

type Incident = RecordOf<'incident'>;

const REMEMBERED = 'incident.inView';

interface InView {
  /** Chosen in this window, or before a restart; undefined until the folder was asked. */
  readonly id: string | null | undefined;
  /** True once a person chose in this window: then even a closed response may be read. */
  readonly picked: boolean;
}

const useInView = create<InView>(() => ({ id: undefined, picked: false }));

/** Brings an incident into view in this window and remembers it across a crash. */
export function viewIncident(id: string): void {
  useInView.setState({ id, picked: true });
  // Without the road the choice holds for this window; the frame says that the road is cut.
  void call('desk.remember', { key: REMEMBERED, value: id }).catch(() => undefined);
}

export interface IncidentInView {
  /** The incident in view; null when none is open and none was picked. */
  readonly incident: Incident | null;
  /** All open incidents, oldest first. */
  readonly open: readonly Incident[];
  /** False until the folder has answered. */
  readonly ready: boolean;
}

/** The incident in view and the open ones; `viewIncident` changes it. */
export function useIncidentInView(): IncidentInView {
  const chosen = useInView();
  const open = useQuery('desk.status', {}).data?.incidents;
  const closed = useQuery('incident.list', { includeClosed: true }, { enabled: chosen.picked }).data;
  useEffect(() => {
    if (useInView.getState().id !== undefined) return;
    const keep = (value: unknown) => {
      if (useInView.getState().id === undefined) {
        useInView.setState({ id: typeof value === 'string' ? value : null });
      }
    };
    call('desk.recall', { key: REMEMBERED }).then(
      ({ value }) => keep(value),
      () => keep(null),
    );
  }, []);
  const wanted = chosen.id ?? null;
  const incident =
    open?.find(({ id }) => id === wanted) ??
    (chosen.picked ? closed?.find(({ id }) => id === wanted) : undefined) ??
    open?.at(-1) ??
    null;
  return { incident, open: open ?? [], ready: open !== undefined && chosen.id !== undefined };
}
