// The panel of one decision: who decides, what is known of each criterion, the information needed, and the answers. It proposes nothing.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../../../shared/rpc/decisions';
import { useQuery } from '../../../data/queries';
import { Refusal } from '../../../records/response';
import { ActionButton, ActionLine, Note, Panel, useShortcuts, WaitingBar } from '../../../ui';
import classes from '../Flow.module.css';
import { Section } from '../NodePanel';
import { Deciders } from './Deciders';
import { Deciding } from './Deciding';
import { DecisionRecord } from './DecisionRecord';
import { KnownItems } from './KnownItems';
import type { Matter, MatterRef } from './useMatter';

interface DecisionPanelProps {
  readonly incidentId: string;
  readonly matter: MatterRef;
  readonly isOpen: boolean;
  readonly title: string;
  /** Its state in the flow. */
  readonly before?: ReactNode;
  /** What else can be said of it. */
  readonly after?: ReactNode;
}

/** The panel. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { t } = useTranslation('decisions');
  const { data, error } = useQuery('decision.matter', { incidentId: props.incidentId, ...props.matter });
  // While another matter is asked for, the last answer still stands in the cache of the hook.
  const isThis =
    data !== undefined &&
    (data.nodeId ?? data.criterionId) === (props.matter.nodeId ?? props.matter.criterionId);
  return (
    <Panel title={props.title} look="current">
      {props.before}
      <Refusal error={error} />
      {isThis ? <Known {...props} data={data} /> : null}
      {!isThis && error === null ? <WaitingBar word={t('loading')} /> : null}
    </Panel>
  );
}

function Known({ incidentId, matter, isOpen, after, data }: DecisionPanelProps & { readonly data: Matter }) {
  const { t } = useTranslation('decisions');
  const [isAnew, setAnew] = useState(false);
  const standing = data.decisions.filter(({ decision }) => data.standing.includes(decision.id));
  const earlier = data.decisions.filter(({ decision }) => !data.standing.includes(decision.id));
  const isDecided = standing.length > 0;
  const isDeciding = isOpen && (!isDecided || isAnew);
  const place = useRef<HTMLDivElement>(null);
  const turn = `${data.standing.join()} ${isDeciding}`;
  const known = useRef(turn);
  useEffect(() => {
    // Decided, or about to be decided anew: what was in hand is gone, and the keyboard goes on at what took its place.
    const isNew = known.current !== turn;
    known.current = turn;
    if (!isNew || document.activeElement !== document.body) return;
    place.current?.focus();
  }, [turn]);
  useShortcuts(
    { r: { run: () => setAnew(true), word: t('anew') } },
    { group: t('panel'), off: !isOpen || !isDecided || isAnew },
  );
  return (
    <div ref={place} tabIndex={-1} className={classes.matter}>
      {isDecided ? null : <Deciders matter={data} incidentId={incidentId} isOpen={isOpen} />}
      {standing.length > 1 ? (
        <div className={classes.section}>
          <Note tone="warning">{t('contradiction')}</Note>
        </div>
      ) : null}
      {standing.map((view) => (
        <DecisionRecord key={view.decision.id} view={view} isOpen={isOpen} />
      ))}
      {isDecided && isOpen && !isAnew ? (
        <div className={classes.section}>
          <ActionLine>
            <ActionButton icon="restore" keys="R" onClick={() => setAnew(true)}>
              {t('anew')}
            </ActionButton>
          </ActionLine>
        </div>
      ) : null}
      {isDeciding && isDecided ? <Deciders matter={data} incidentId={incidentId} isOpen={isOpen} /> : null}
      {isDeciding ? (
        <>
          <KnownItems incidentId={incidentId} matter={data} place={matter} />
          <Deciding
            key={data.standing.join()}
            incidentId={incidentId}
            matter={data}
            place={matter}
            {...(isAnew ? { onLeave: () => setAnew(false) } : {})}
            onDecided={() => setAnew(false)}
          />
        </>
      ) : null}
      {isDeciding ? null : after}
      <Earlier decisions={earlier} />
      {isDeciding ? after : null}
    </div>
  );
}

function Earlier({ decisions }: { decisions: readonly DecisionView[] }) {
  const { t } = useTranslation('decisions');
  if (decisions.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      {decisions.map((view) => (
        <DecisionRecord key={view.decision.id} view={view} isOpen={false} isShort />
      ))}
    </Section>
  );
}
