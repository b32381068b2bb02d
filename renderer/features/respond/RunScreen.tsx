// A run: one list whose current item is expanded in place, done by keyboard alone, resumed where it stopped.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RunView } from '../../../shared/rpc/response';
import { useCaller } from '../../data/caller';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { momentOf, Refusal, useActing, useHolderNames, useNames, useNow } from '../../records/response';
import { ActionButton, Columns, InlineForm, Panel, TextField, TitleRow, useShortcuts } from '../../ui';
import { ClosedRun, CloseRun } from './CloseRun';
import { HeldRun } from './HeldRun';
import { RunList } from './RunList';
import { RunSide } from './RunSide';
import { type RunForm, useRunDraft } from './runDraft';
import { asksReadBack, useMarking } from './useMarking';
import { useOpenRuns } from './useOpenRuns';

/** What came of the items, in words: "done 2, deferred 1, left 8". */
function useCounts(view: RunView): string {
  const { t } = useTranslation('respond');
  const { done, overridden, notApplicable, deferred, open } = view.counts;
  const parts = [
    t('run.counts.done', { count: done }),
    overridden ? t('run.counts.overridden', { count: overridden }) : '',
    notApplicable ? t('run.counts.notApplicable', { count: notApplicable }) : '',
    deferred ? t('run.counts.deferred', { count: deferred }) : '',
    t('run.counts.open', { count: open }),
  ];
  return parts.filter((part) => part !== '').join(t('run.counts.join'));
}

/** One line asks for the acting person, when nobody said who acts here. */
function WhoActs({ onNamed, onClose }: { onNamed: () => void; onClose: () => void }) {
  const { t } = useTranslation('respond');
  const setActor = useCaller((state) => state.setActor);
  const [name, setName] = useState('');
  const confirm = () => {
    if (name.trim() === '') return;
    setActor(name.trim());
    onNamed();
  };
  return (
    <InlineForm
      title={t('run.who')}
      confirmWord={t('run.whoConfirm')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField label={t('run.whoName')} value={name} onChange={setName} />
    </InlineForm>
  );
}

/** The run of a checklist. */
export function RunScreen({ runId }: { runId: string }) {
  const { t } = useTranslation('respond');
  const run = useQuery('checklist.get', { runId });
  if (run.data === undefined || run.data.run.id !== runId) {
    return (
      <>
        <TitleRow title={t('lists.title')} />
        <Columns>
          <Refusal error={run.error} />
        </Columns>
      </>
    );
  }
  return <OpenRun key={runId} view={run.data} />;
}

function OpenRun({ view }: { view: RunView }) {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const words = useWords();
  const now = useNow();
  const nameOf = useNames();
  const acting = useActing();
  const counts = useCounts(view);
  const { run, checklist, items, currentItemId } = view;
  const handle = useRunDraft(run.id);
  const { draft } = handle;
  const [chosen, setChosen] = useState<string | null>(null);
  // What was to be marked when nobody had said who acts; done as soon as it is known.
  const [asking, setAsking] = useState<RunForm | null>(null);
  const [named, setNamed] = useState(false);
  const [closing, setClosing] = useState<'asked' | 'done' | null>(null);
  const [resumed, setResumed] = useState(items.some(({ marks }) => marks.length > 0));
  // The item whose line came back half typed; undefined until the folder has answered.
  const [kept, setKept] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (handle.ready) setKept((known) => (known === undefined ? draft.itemId : known));
  }, [handle.ready, draft.itemId]);
  const [marked, setMarked] = useState<{ readonly itemId: string; readonly marks: number } | null>(null);
  const marking = useMarking(view, (itemId, as) => {
    handle.finish();
    setResumed(false);
    setKept(null);
    const item = items.find((one) => one.item.id === itemId);
    // A remark and a withdrawal leave the box where it is.
    if (as !== 'remark' && as !== 'open') setMarked({ itemId, marks: item?.marks.length ?? 0 });
  });
  // A run opened from elsewhere brings its incident into view, once.
  useEffect(() => viewIncident(run.incidentId), [run.incidentId]);
  const activeId = chosen ?? draft.itemId ?? currentItemId ?? items[0]?.item.id ?? null;
  const { incident } = useIncidentInView();
  const isIncidentClosed = incident?.id === run.incidentId && incident.closed !== null;
  const isClosed = run.closed !== null || isIncidentClosed;

  useEffect(() => {
    // The box moves on as soon as the mark is seen: to the next open item, else to what is left before it.
    const at = items.findIndex(
      ({ item, marks }) => item.id === marked?.itemId && marks.length > marked.marks,
    );
    if (at < 0) return;
    setMarked(null);
    const next = items.slice(at + 1).find(({ state }) => state === 'open');
    setChosen(next?.item.id ?? currentItemId);
  }, [items, currentItemId, marked]);

  const act = (form: RunForm) => {
    const active = items.find(({ item }) => item.id === activeId);
    if (active === undefined || isClosed) return;
    marking.reset();
    if (acting.by === null && form !== 'remark') return setAsking(form);
    if (form === 'done' && !asksReadBack(active)) return marking.tick(active.item.id);
    setChosen(active.item.id);
    handle.openForm(active.item.id, form, acting.name);
  };
  useEffect(() => {
    if (!named || asking === null || acting.by === null) return;
    setNamed(false);
    setAsking(null);
    act(asking);
  });
  const key = (form: RunForm) => ({ run: () => act(form), word: t(`run.keys.${form}`) });
  useShortcuts(
    {
      Space: key('done'),
      d: key('deferred'),
      x: key('notApplicable'),
      o: key('overridden'),
      m: key('remark'),
      u: key('open'),
    },
    {
      group: t('run.keysTitle'),
      off: isClosed || draft.itemId !== null || asking !== null || closing === 'asked',
    },
  );
  const runs = useOpenRuns(run.incidentId);
  const step = (by: number) => {
    const at = runs.findIndex((other) => other.run.id === run.id);
    const next = runs[(at + by + runs.length) % runs.length];
    if (next !== undefined) navigate(paths.run(next.run.id));
  };
  useShortcuts({ '[': () => step(-1), ']': () => step(1) }, { off: runs.length < 2 });

  const askToClose = () => setClosing('asked');
  useShortcuts(
    { c: { run: askToClose, word: t('run.close') } },
    { group: t('run.keysTitle'), off: isClosed || closing === 'asked' },
  );
  const closeButton = (
    <ActionButton key="close" keys="C" expanded={closing === 'asked'} onClick={askToClose}>
      {t('run.close')}
    </ActionButton>
  );

  const holder = useHolderNames()(view.checklist.roleId);
  const roleName = words(view.roleName, view.roleNameEn);
  const role = holder === '' ? roleName : t('lists.roleHeld', { role: roleName, name: holder });
  const context = [
    role === '' ? '' : t('run.role', { role }),
    t('run.started', { time: momentOf(run.startedAt, now) }),
    nameOf(run.startedBy),
  ];
  return (
    <>
      <TitleRow
        title={words(checklist.title, checklist.titleEn)}
        context={context.filter((part) => part !== '').join(t('run.counts.join'))}
        aside={<b>{counts}</b>}
        {...(isClosed ? {} : { actions: [closeButton] as const })}
      />
      <Columns
        side={<RunSide view={view} isClosed={isClosed} runs={runs} onGo={setChosen} />}
        sideWidth="18.75rem"
      >
        {closing === 'asked' && !isClosed ? (
          <CloseRun
            view={view}
            onGo={(itemId) => {
              setClosing(null);
              setChosen(itemId);
            }}
            onClose={() => setClosing(null)}
            onClosed={() => setClosing('done')}
          />
        ) : null}
        <HeldRun incidentId={run.incidentId} runId={run.id} isClosed={isClosed} />
        <ClosedRun view={view} isFresh={closing === 'done'} />
        <Panel label={words(checklist.title, checklist.titleEn)} grow>
          {asking === null ? null : (
            <WhoActs onNamed={() => setNamed(true)} onClose={() => setAsking(null)} />
          )}
          <RunList
            view={view}
            isClosed={isClosed}
            activeId={activeId}
            onActive={setChosen}
            resumedId={kept ?? (resumed ? currentItemId : null)}
            handle={handle}
            marking={marking}
            onAct={act}
          />
        </Panel>
      </Columns>
    </>
  );
}
