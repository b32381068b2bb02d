// Which screen stands at which address.
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { DOCUMENT_KINDS } from '../shared/rpc/print';
import { useCaller } from './data/caller';
import { paths } from './data/paths';
import { useActorName, useFrame } from './features/frame';
import { HomeScreen } from './features/home';
import { SettingsScreen } from './features/settings';
import { lazy, loadScreens } from './lazyScreens';
import { ActionButton, Empty, ScreenComing, TitleRow } from './ui';

/** Addresses with an id; `paths` makes them. */
const ROUTES = {
  confirm: '/contacts/confirm/:kind?/:id?',
  contacts: '/contacts/:entity?/:id?/:call?/:number?',
  flow: '/respond/flow/:id?',
  decisions: '/respond/decisions/:id?',
  flows: '/plan/flows/:id?/:node?',
  planStep: '/plan/steps/:step?/:view?/:id?',
  planChecklist: '/plan/checklists/:id',
  plan: '/plan/:entity?/:id?',
  analysis: '/analysis/:place?/:id?',
  failures: '/failures/:id?',
  print: '/print/:document?',
  checklist: '/respond/checklists/plan/:id',
  run: '/respond/checklists/run/:id',
  muster: '/respond/muster/:view?/:id?',
  entry: '/respond/chronology/:id',
  report: '/respond/reports/:id',
} as const;

/** An id as it was before it went into the address; an address written wrongly stays as it is. */
function plain(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const respond = () => import('./features/respond');
const StartScreen = lazy(() => respond().then((feature) => ({ default: feature.StartScreen })));
const OverviewScreen = lazy(() => respond().then((feature) => ({ default: feature.OverviewScreen })));
const ChecklistsScreen = lazy(() => respond().then((feature) => ({ default: feature.ChecklistsScreen })));
const ChecklistScreen = lazy(() => respond().then((feature) => ({ default: feature.ChecklistScreen })));
const RunScreen = lazy(() => respond().then((feature) => ({ default: feature.RunScreen })));
const ChronologyScreen = lazy(() =>
  import('./features/chronology').then((feature) => ({ default: feature.ChronologyScreen })),
);

const ContactsScreen = lazy(() =>
  import('./features/contacts').then((feature) => ({ default: feature.ContactsScreen })),
);
const ConfirmScreen = lazy(() =>
  import('./features/contacts').then((feature) => ({ default: feature.ConfirmScreen })),
);
const BoardScreen = lazy(() =>
  import('./features/board').then((feature) => ({ default: feature.BoardScreen })),
);
const BacklogScreen = lazy(() =>
  import('./features/backlog').then((feature) => ({ default: feature.BacklogScreen })),
);
const FlowScreen = lazy(() => import('./features/flow').then((feature) => ({ default: feature.FlowScreen })));
const DecisionsScreen = lazy(() =>
  import('./features/flow').then((feature) => ({ default: feature.DecisionsScreen })),
);

const MusterScreen = lazy(() =>
  import('./features/muster').then((feature) => ({ default: feature.MusterScreen })),
);

const reports = () => import('./features/reports');
const ReportsScreen = lazy(() => reports().then((feature) => ({ default: feature.ReportsScreen })));
const ReportScreen = lazy(() => reports().then((feature) => ({ default: feature.ReportScreen })));
const QuestionsScreen = lazy(() =>
  import('./features/questions').then((feature) => ({ default: feature.QuestionsScreen })),
);
const ExceptionsScreen = lazy(() =>
  import('./features/exceptions').then((feature) => ({ default: feature.ExceptionsScreen })),
);

const PrintScreen = lazy(() =>
  import('./features/print').then((feature) => ({ default: feature.PrintScreen })),
);

const EditionsScreen = lazy(() =>
  import('./features/editions').then((feature) => ({ default: feature.EditionsScreen })),
);

const FailuresScreen = lazy(() =>
  import('./features/failures').then((feature) => ({ default: feature.FailuresScreen })),
);

const HandoverScreen = lazy(() =>
  import('./features/handover').then((feature) => ({ default: feature.HandoverScreen })),
);

const SpreadsheetsScreen = lazy(() =>
  import('./features/spreadsheets').then((feature) => ({ default: feature.SpreadsheetsScreen })),
);

const FlowsScreen = lazy(() =>
  import('./features/plan/flows').then((feature) => ({ default: feature.FlowsScreen })),
);

const plan = () => import('./features/plan');
const PlanScreen = lazy(() => plan().then((feature) => ({ default: feature.PlanScreen })));
const StepsOverview = lazy(() => plan().then((feature) => ({ default: feature.StepsOverview })));
const StepScreen = lazy(() => plan().then((feature) => ({ default: feature.StepScreen })));

const ChecklistsOfPlan = lazy(() =>
  import('./features/plan/checklists').then((feature) => ({ default: feature.ChecklistsOfPlan })),
);
const ChecklistEditor = lazy(() =>
  import('./features/plan/checklists').then((feature) => ({ default: feature.ChecklistEditor })),
);

const AnalysisScreen = lazy(() =>
  import('./features/analysis').then((feature) => ({ default: feature.AnalysisScreen })),
);

const CARDS = ['person', 'organisation', 'site', 'role'] as const;

/** The contacts with the card the address names; one element for all, so that the list keeps its place. */
function Contacts({
  entity,
  id,
  call,
  number,
}: Readonly<Record<'entity' | 'id' | 'call' | 'number', string | undefined>>) {
  const named = CARDS.find((card) => card === entity);
  if (named === undefined || id === undefined) return <ContactsScreen />;
  const asked = call === 'call' ? { call: { number: number === undefined ? null : plain(number) } } : {};
  return <ContactsScreen entity={named} id={plain(id)} {...asked} />;
}

/** Confirming numbers; an address that names no part of the plan means all of it. */
function Confirm({ kind, id }: { kind: string | undefined; id: string | undefined }) {
  if (kind === 'organisations') return <ConfirmScreen key={kind} scope={{ kind }} />;
  if ((kind === 'site' || kind === 'role') && id !== undefined)
    return <ConfirmScreen key={`${kind} ${id}`} scope={{ kind, id: plain(id) }} />;
  return <ConfirmScreen key="all" scope={{ kind: 'all' }} />;
}

/** The nine steps; the records of the plan: one of them, those of a kind, or the kind looked at last. */
function Plan({ entity, id }: { entity: string | undefined; id: string | undefined }) {
  if (entity === undefined) return <StepsOverview />;
  if (entity === 'records') return <PlanScreen />;
  return id === undefined ? <PlanScreen entity={entity} /> : <PlanScreen entity={entity} id={plain(id)} />;
}

/** The print screen of the document the address names; the wallet cards without a name. */
function Print({ document }: { document: string | undefined }) {
  return <PrintScreen document={DOCUMENT_KINDS.find((kind) => kind === document) ?? 'cards'} />;
}

/** Loads the other screens when the first one has been drawn and the window has nothing else to do. */
function useLoadedScreens(): void {
  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadScreens());
    return () => cancelIdleCallback(waiting);
  }, []);
}

/** The screen of the present address. */
export function Screens() {
  useLoadedScreens();
  const { t } = useTranslation('common');
  const openDialog = useFrame((state) => state.open);
  const writeWishes = useFrame((state) => state.writeWishes);
  return (
    <Suspense fallback={<ScreenComing word={t('loading')} />}>
      <Switch>
        <Route path={paths.home}>
          <HomeScreen onFind={() => openDialog('palette')} />
        </Route>
        <Route path={paths.settings}>
          <Settings />
        </Route>
        <Route path={paths.start}>
          <StartScreen />
        </Route>
        <Route path={paths.overview}>
          <OverviewScreen />
        </Route>
        <Route path={paths.board}>
          <BoardScreen place="board" />
        </Route>
        <Route path={paths.boardOrder}>
          <BoardScreen place="order" />
        </Route>
        <Route path={paths.backlog}>
          <BacklogScreen />
        </Route>
        <Route path={ROUTES.confirm}>{({ kind, id }) => <Confirm kind={kind} id={id} />}</Route>
        <Route path={ROUTES.contacts}>
          {({ entity, id, call, number }) => <Contacts entity={entity} id={id} call={call} number={number} />}
        </Route>
        <Route path={ROUTES.flow}>
          {({ id }) => (id === undefined ? <FlowScreen /> : <FlowScreen nodeId={plain(id)} />)}
        </Route>
        <Route path={ROUTES.decisions}>
          {({ id }) => (id === undefined ? <DecisionsScreen /> : <DecisionsScreen decisionId={plain(id)} />)}
        </Route>
        <Route path={paths.checklists}>
          <ChecklistsScreen />
        </Route>
        <Route path={ROUTES.checklist}>
          {({ id }) => <ChecklistScreen key={id} checklistId={plain(id)} />}
        </Route>
        <Route path={ROUTES.run}>{({ id }) => <RunScreen key={id} runId={plain(id)} />}</Route>
        <Route path={paths.chronology}>
          <ChronologyScreen writeWish={writeWishes} />
        </Route>
        <Route path={ROUTES.entry}>{({ id }) => <ChronologyScreen key={id} entryId={plain(id)} />}</Route>
        <Route path={ROUTES.muster}>
          {({ view, id }) => <MusterScreen view={view ?? null} id={id === undefined ? null : plain(id)} />}
        </Route>
        <Route path={paths.reports}>
          <ReportsScreen />
        </Route>
        <Route path={ROUTES.report}>{({ id }) => <ReportScreen key={id} reportId={plain(id)} />}</Route>
        <Route path={paths.questions}>
          <QuestionsScreen />
        </Route>
        <Route path={paths.exceptions}>
          <ExceptionsScreen />
        </Route>
        <Route path={paths.handover}>
          <HandoverScreen />
        </Route>
        <Route path={paths.editions}>
          <EditionsScreen />
        </Route>
        <Route path={paths.spreadsheets}>
          <SpreadsheetsScreen />
        </Route>
        <Route path={ROUTES.flows}>
          {({ id, node }) => (
            <FlowsScreen
              flowId={id === undefined || id === 'at' ? null : plain(id)}
              nodeId={node === undefined ? null : plain(node)}
            />
          )}
        </Route>
        <Route path={ROUTES.planStep}>
          {({ step, view, id }) => (
            <StepScreen step={step ?? ''} view={view} id={id === undefined ? undefined : plain(id)} />
          )}
        </Route>
        <Route path={paths.planChecklists}>
          <ChecklistsOfPlan />
        </Route>
        <Route path={ROUTES.planChecklist}>
          {({ id }) => <ChecklistEditor key={id} checklistId={plain(id)} />}
        </Route>
        <Route path={ROUTES.plan}>{({ entity, id }) => <Plan entity={entity} id={id} />}</Route>
        <Route path={ROUTES.analysis}>
          {({ place, id }) => (
            <AnalysisScreen place={place ?? null} id={id === undefined ? null : plain(id)} />
          )}
        </Route>
        <Route path={ROUTES.failures}>
          {({ id }) => <FailuresScreen id={id === undefined ? null : plain(id)} />}
        </Route>
        <Route path={ROUTES.print}>{({ document }) => <Print document={document} />}</Route>
        <Route>
          <NoScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}

function Settings() {
  const openDialog = useFrame((state) => state.open);
  const actorName = useActorName(useCaller((state) => state.actor));
  return <SettingsScreen actorName={actorName} onChangeActor={() => openDialog('actor')} />;
}

function NoScreen() {
  const { t } = useTranslation('frame');
  const [location] = useLocation();
  return (
    <>
      <TitleRow title={t('notFound.title')} />
      <Empty
        text={t('notFound.text', { path: location })}
        action={<ActionButton href={`#${paths.home}`}>{t('notFound.action')}</ActionButton>}
      />
    </>
  );
}
