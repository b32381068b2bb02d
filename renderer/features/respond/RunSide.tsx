// Beside a run: what must be returned to, the lines it wrote by itself, the other runs, closing it, and the keys.
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { momentOf, useNames, useNow } from '../../records/response';
import { KeyLine, Panel, PlainRows, RefNumber, Row, StateChip } from '../../ui';
import { itemNumber, stateIcon, stateTone } from './marks';
import classes from './Run.module.css';
import { RunLink } from './RunLink';
import type { RunSummary } from './useOpenRuns';

const LINES = 5;

/** Items that wait to be done or were left out by order. */
function Returns({ view, onGo }: { view: RunView; onGo: (itemId: string) => void }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const now = useNow();
  const nameOf = useNames();
  const waiting = view.items
    .map((item, index) => ({ ...item, number: itemNumber(index), last: item.marks.at(-1) }))
    .filter(({ state }) => state === 'deferred' || state === 'overridden');
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('run.returnTo')} context={t('count', { count: waiting.length })}>
      <PlainRows items={waiting} itemKey={({ item }) => item.id} label={t('run.returnTo')}>
        {({ item, number, state, last }) => (
          <Row
            title={
              <a
                href={`#${paths.run(view.run.id)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(item.id);
                }}
              >
                {number} {words(item.text, item.textEn)}
              </a>
            }
            meta={
              <>
                <StateChip tone={stateTone[state]} icon={stateIcon[state]}>
                  {t(`states.${state}`)}
                </StateChip>{' '}
                {last?.mark.returnAt
                  ? t('run.returnsAt', { time: momentOf(last.mark.returnAt, now) })
                  : state === 'overridden'
                    ? t('run.ordered', { name: nameOf(last?.mark.by ?? null) })
                    : nameOf(last?.mark.by ?? null)}
              </>
            }
          />
        )}
      </PlainRows>
      <p className={classes.note}>{t('run.closeRule')}</p>
    </Panel>
  );
}

/** The lines this run wrote in the chronology, newest first. */
function OwnLines({ view }: { view: RunView }) {
  const { t } = useTranslation('respond');
  const lines = view.items
    .flatMap((item, index) => item.marks.map((mark) => ({ ...mark, number: itemNumber(index) })))
    .filter(({ logNumber }) => logNumber !== null)
    .sort((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt))
    .slice(0, LINES);
  if (lines.length === 0) return null;
  return (
    <Panel title={t('run.ownLines')}>
      <PlainRows items={lines} itemKey={({ id }) => id} label={t('run.ownLines')}>
        {({ logNumber, number, mark }) => (
          <Row
            lead={<RefNumber>{logNumber ?? ''}</RefNumber>}
            title={`${number} ${t(`states.${mark.state}`)}`}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

/** The right side of a run. */
export function RunSide(props: {
  view: RunView;
  isClosed: boolean;
  runs: readonly RunSummary[];
  onGo: (itemId: string) => void;
}) {
  const { t } = useTranslation('respond');
  const { view, runs } = props;
  return (
    <>
      {view.run.closed === null ? <Returns view={view} onGo={props.onGo} /> : null}
      <OwnLines view={view} />
      <Panel
        title={t('run.runs')}
        end={runs.length < 2 ? null : <KeyLine items={[{ keys: ['[', ']'], word: t('run.switch') }]} />}
      >
        <PlainRows items={runs} itemKey={({ run }) => run.id} label={t('run.runs')}>
          {(summary) => <RunLink summary={summary} isCurrent={summary.run.id === view.run.id} />}
        </PlainRows>
      </Panel>
      {props.isClosed ? null : (
        <Panel title={t('run.keysTitle')} padded>
          <KeyLine
            items={[
              { keys: ['Space'], word: t('run.keys.done') },
              { keys: ['D'], word: t('run.keys.deferred') },
              { keys: ['X'], word: t('run.keys.notApplicable') },
              { keys: ['O'], word: t('run.keys.overridden') },
              { keys: ['M'], word: t('run.keys.remark') },
              { keys: ['U'], word: t('run.keys.open') },
              { keys: ['C'], word: t('run.close') },
              { keys: ['J', 'K'], word: t('run.keys.move') },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
