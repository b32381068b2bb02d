// Ending a response: refused while something waits, with the list of what it is, unless a named person ordered it.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../data/paths';
import { useCommand, useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { momentOf, Refusal, useNames, useNow } from '../../records/response';
import { ActionButton, ActionLine, Note, Pad, Panel, useShortcuts } from '../../ui';
import { ClosingForm, type ClosingWords } from './ClosingForm';
import type { Left } from './LeftOver';
import type { Overview } from './OverviewScreen';
import { useLeftOfReports } from './useLeftOfReports';

export type Ending = 'closed' | 'falseAlarm';

/** What still waits: deferred items, nodes put off, work held back, other means, the backlog, then open questions. */
function useLeft(overview: Overview, onQuestion: (id: string) => void): Left[] {
  const words = useWords();
  const live = useQuery('flowRun.view', { incidentId: overview.incident.id }).data;
  const nodes = useQuery('flow.view', {}).data?.nodes ?? [];
  const board = useQuery('board.left', { incidentId: overview.incident.id }).data;
  const { t } = useTranslation('board');
  const reports = useLeftOfReports(overview.incident.id);
  const putOff = new Set(live?.nodes.filter(({ state }) => state === 'deferred').map(({ nodeId }) => nodeId));
  const open = overview.questions.filter(({ question }) => question.answered === null);
  return [
    ...overview.deferred.map(({ runId, item }) => ({
      id: item.id + runId,
      text: words(item.text, item.textEn),
      state: 'deferred' as const,
      href: `#${paths.run(runId)}`,
    })),
    ...nodes
      .filter(({ id }) => putOff.has(id))
      .map(({ id, title, titleEn }) => ({
        id,
        text: words(title, titleEn),
        state: 'deferred' as const,
        href: `#${paths.flowNode(id)}`,
      })),
    ...(live?.held ?? [])
      .filter(({ settled }) => !settled)
      .map(({ id, work, title }) => ({
        id,
        text: words(title.ja, title.en),
        state: 'deferred' as const,
        href: `#${work.entity === 'flowNode' ? paths.flowNode(work.id) : paths.run(work.id)}`,
      })),
    ...(board?.means ?? []).map(({ id, name, nameEn }) => ({
      id: `means ${id}`,
      text: t('left.means', { name: words(name, nameEn) }),
      state: 'open' as const,
      word: t('left.inUse'),
      href: `#${paths.board}`,
    })),
    ...(board === undefined || board.lots.length === 0
      ? []
      : [
          {
            id: 'lots',
            text: t('left.lots', { count: board.lots.length }),
            state: 'open' as const,
            word: t('left.open'),
            href: `#${paths.backlog}`,
          },
        ]),
    ...reports,
    ...open.map(({ number, question }) => ({
      id: question.id,
      text: `${number} ${question.text}`,
      state: 'unknown' as const,
      href: `#${paths.overview}`,
      go: () => onQuestion(question.id),
    })),
  ];
}

/** The line at the head of the overview that ends the response. */
export function EndIncident(props: {
  overview: Overview;
  ending: Ending;
  onQuestion: (id: string) => void;
  onClose: () => void;
  onEnded: () => void;
}) {
  const { t } = useTranslation('respond');
  const close = useCommand('incident.close');
  const { ending, overview } = props;
  const { id, title } = overview.incident;
  const waiting = useLeft(overview, props.onQuestion);
  // A false alarm answers its own questions and needs nobody's order.
  const left = ending === 'closed' ? waiting : [];
  const finish = ({ orderedBy, reason }: ClosingWords, refused: () => void) => {
    const ordered = orderedBy === '' ? {} : { overriddenBy: orderedBy };
    const said = reason === '' ? {} : { reason };
    close.mutate({ id, as: ending, ...ordered, ...said }, { onSuccess: props.onEnded, onError: refused });
  };
  const name = t(ending === 'closed' ? 'close.closeOf' : 'start.falseAlarmOf', { title });
  const word =
    ending === 'falseAlarm' ? 'start.closeFalseAlarm' : left.length > 0 ? 'close.anyway' : 'close.close';
  return (
    <ClosingForm
      name={name}
      title={name}
      confirmWord={t(word)}
      left={left}
      busy={close.isPending}
      error={close.error}
      onConfirm={finish}
      onClose={props.onClose}
    />
  );
}

/** The panel that offers to end the response, with its keys. */
export function CloseIncident({ ending, onEnd }: { ending: Ending | null; onEnd: (as: Ending) => void }) {
  const { t } = useTranslation('respond');
  useShortcuts(
    {
      e: { run: () => onEnd('closed'), word: t('close.close') },
      f: { run: () => onEnd('falseAlarm'), word: t('start.falseAlarm') },
    },
    { group: t('overview.title'), off: ending !== null },
  );
  const line = useRef<HTMLDivElement>(null);
  const known = useRef(ending);
  useEffect(() => {
    // Left without ending it: opened by a key there is nothing to go back to but the button of that key.
    const opened = known.current;
    known.current = ending;
    if (ending !== null || opened === null || document.activeElement !== document.body) return;
    line.current?.querySelectorAll('button')[opened === 'closed' ? 0 : 1]?.focus();
  }, [ending]);
  return (
    <Panel title={t('close.title')}>
      <Pad>
        <div ref={line}>
          <ActionLine>
            <ActionButton keys="E" expanded={ending === 'closed'} onClick={() => onEnd('closed')}>
              {t('close.close')}
            </ActionButton>
            <ActionButton keys="F" expanded={ending === 'falseAlarm'} onClick={() => onEnd('falseAlarm')}>
              {t('start.falseAlarm')}
            </ActionButton>
          </ActionLine>
        </div>
      </Pad>
    </Panel>
  );
}

/** How the response ended. It takes the focus when the end was made here: the line it was typed into is gone. */
export function EndedNote({ incident, isFresh }: { incident: Overview['incident']; isFresh: boolean }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const nameOf = useNames();
  const note = useRef<HTMLDivElement>(null);
  const isShown = isFresh && incident.closed !== null;
  useEffect(() => {
    if (isShown) note.current?.focus();
  }, [isShown]);
  const { closed } = incident;
  if (closed === null) return null;
  const by = nameOf(closed.by);
  const name =
    closed.orderedBy === null ? by : t('close.ordered', { name: by, ordered: nameOf(closed.orderedBy) });
  const key = closed.as === 'falseAlarm' ? 'close.falseAlarmBy' : 'close.closedBy';
  return (
    <div ref={note} tabIndex={-1}>
      <Note tone="neutral">
        {t(key, { time: momentOf(closed.at, now), name })}
        {closed.reason === null ? '' : ` ${t('quoted', { text: closed.reason })}`}
      </Note>
      {closed.as === 'falseAlarm' ? null : <FailureButton incidentId={incident.id} />}
    </div>
  );
}

/** The failure record of a response that ended: begun with one key, or opened where it was begun. */
function FailureButton({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const failures = useQuery('failure.list', {}).data;
  const start = useCommand('failure.start');
  const known = failures?.find(({ failure }) => failure.incidentId === incidentId);
  const open = () => {
    if (known !== undefined) navigate(paths.failure(known.failure.id));
    else start.mutate({ incidentId }, { onSuccess: ({ id }) => navigate(paths.failure(id)) });
  };
  const word = known === undefined ? t('close.failure') : t('close.failureOpen', { number: known.number });
  useShortcuts({ b: { run: open, word } }, { group: t('overview.title'), off: failures === undefined });
  return (
    <Pad>
      <Refusal error={start.error} typed="B" />
      <ActionLine>
        <ActionButton
          keys="B"
          icon="wrench"
          disabled={failures === undefined || start.isPending}
          onClick={open}
        >
          {word}
        </ActionButton>
      </ActionLine>
    </Pad>
  );
}
