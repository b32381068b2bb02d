// What stands on what: the drawing with its contradictions, the systems with their derived RTOs, and the one in hand.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../../data/paths';
import { useErrorText } from '../../../i18n/useError';
import { Columns, Empty, ErrorPlace, FilterChips, Panel, Segmented, WaitingBar } from '../../../ui';
import { Diagram } from '../../../ui/diagram';
import { DRAWN_AT_ONCE, drawnIn, type Scope } from './around';
import classes from './Dependencies.module.css';
import { Circles, SinglePoints } from './SinglePoints';
import { SystemPanel } from './SystemPanel';
import { SystemTable } from './SystemTable';
import { isGrave, type StructureView } from './structure';
import { useGraph } from './useGraph';
import { useStructure } from './useStructure';

/** The place; `systemId` is the system to stand at. */
export function DependenciesPlace({ systemId }: { systemId: string | null }) {
  const { t } = useTranslation(['analysis', 'common']);
  const errorText = useErrorText();
  const { view, error } = useStructure();
  if (view !== null && view.rows.length > 0) return <Loaded key={systemId} view={view} systemId={systemId} />;
  return (
    <Columns>
      {error !== null ? <ErrorPlace happened={errorText(error)} /> : null}
      {error === null && view === null ? <WaitingBar word={t('common:loading')} /> : null}
      {view === null ? null : (
        <Panel title={t('analysis:dependencies.drawing')}>
          <Empty icon="flow" text={t('analysis:dependencies.empty')} />
        </Panel>
      )}
    </Columns>
  );
}

function Loaded({ view, systemId }: { view: StructureView; systemId: string | null }) {
  const [, navigate] = useLocation();
  const [activeId, setActiveId] = useState(systemId ?? view.rows[0]?.system.id ?? null);
  const side = useRef<HTMLDivElement>(null);
  const row = view.rows.find(({ system }) => system.id === activeId) ?? view.rows[0];
  const open = (id: string) => {
    if (view.businesses.some((one) => one.id === id)) return navigate(paths.analysisPlace('impact', id));
    setActiveId(id);
    side.current?.focus();
  };
  return (
    <Columns
      side={
        <div ref={side} tabIndex={-1} className={classes.side}>
          {row === undefined ? null : (
            <SystemPanel key={row.system.id} row={row} view={view} onGo={setActiveId} />
          )}
        </div>
      }
      sideWidth="26rem"
    >
      <Drawing view={view} activeId={activeId} onActive={setActiveId} onOpen={open} />
      <Lists view={view} activeId={row?.system.id ?? null} onActive={setActiveId} onOpen={open} />
    </Columns>
  );
}

interface PartProps {
  readonly view: StructureView;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** Everything where it can be read at once; else what is wrong, or what the chosen one touches. */
function startScope(view: StructureView): Scope {
  if (view.rows.some(({ derived }) => derived.problems.some(isGrave))) return 'problems';
  return view.rows.length + view.businesses.length <= DRAWN_AT_ONCE ? 'all' : 'around';
}

function Drawing({ view, activeId, onActive, onOpen }: PartProps) {
  const { t } = useTranslation('analysis');
  const [scope, setScope] = useState(() => startScope(view));
  const graph = useGraph(view, drawnIn(view, scope, activeId));
  const scopes = ['problems', 'around', 'all'] as const;
  return (
    <Panel
      title={t('dependencies.drawing')}
      context={t('dependencies.drawingHow')}
      end={
        <FilterChips
          label={t('dependencies.scope')}
          options={scopes.map((value) => ({ value, word: t(`dependencies.scopes.${value}`) }))}
          value={scope}
          onChange={setScope}
        />
      }
    >
      {graph.nodes.length === 0 ? (
        <Empty icon="check-circle" text={t('dependencies.noProblem')} />
      ) : (
        <div className={classes.canvas}>
          <Diagram
            graph={graph}
            activeId={activeId}
            onActive={onActive}
            onOpen={onOpen}
            broken={<ErrorPlace happened={t('dependencies.broken')} next={t('dependencies.brokenNext')} />}
            foot={<span>{t('dependencies.legend')}</span>}
            words={{
              label: t('dependencies.drawing'),
              working: t('dependencies.working'),
              zoomIn: t('dependencies.zoomIn'),
              zoomOut: t('dependencies.zoomOut'),
              fitted: t('dependencies.fitted'),
              actualSize: t('dependencies.actualSize'),
            }}
          />
        </div>
      )}
    </Panel>
  );
}

const LISTS = ['systems', 'points', 'circles'] as const;

function Lists({ view, activeId, onActive, onOpen }: PartProps) {
  const { t } = useTranslation('analysis');
  const [shown, setShown] = useState<(typeof LISTS)[number]>('systems');
  const counts = {
    systems: view.rows.length,
    points: view.singlePoints.length,
    circles: view.circles.length,
  };
  return (
    <Panel
      title={t('dependencies.derived')}
      context={t('dependencies.derivedHow')}
      scroll
      end={
        <Segmented
          label={t('dependencies.list')}
          labelHidden
          options={LISTS.map((value) => ({
            value,
            word: `${t(`dependencies.lists.${value}`)} ${counts[value]}`,
          }))}
          value={shown}
          onChange={setShown}
        />
      }
    >
      {shown === 'systems' ? (
        <SystemTable view={view} activeId={activeId} onActive={onActive} onOpen={onOpen} />
      ) : null}
      {shown === 'points' ? <SinglePoints view={view} /> : null}
      {shown === 'circles' ? <Circles view={view} onGo={onActive} /> : null}
    </Panel>
  );
}
