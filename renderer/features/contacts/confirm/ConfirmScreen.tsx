// Confirming numbers in a round: by site, by role or all of them, one key an answer; it goes on where it was left.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationScope } from '../../../../shared/domain/contacts/confirmationScope';
import { paths } from '../../../data/paths';
import { useCommand, useQuery } from '../../../data/queries';
import { monthDay } from '../../../i18n/times';
import { useErrorText } from '../../../i18n/useError';
import {
  ActionButton,
  ActionLine,
  Columns,
  Empty,
  ErrorPlace,
  Note,
  Panel,
  ScreenComing,
  TitleRow,
  useShortcuts,
} from '../../../ui';
import { NumberTable } from './NumberTable';
import { usePrintList } from './PrintList';
import { ProgressPanel } from './ProgressPanel';
import { numberRows, type RoundView } from './rows';
import { type LastAnswer, useConfirming } from './useConfirming';

type Round = NonNullable<RoundView['round']>;

function dayOf(text: string): string {
  return monthDay(Date.parse(`${text}T00:00`));
}

/** The screen of a scope. */
export function ConfirmScreen({ scope }: { scope: ConfirmationScope }) {
  const { t } = useTranslation(['contacts', 'common']);
  const errorText = useErrorText();
  const { data, error } = useQuery('confirmation.view', { scope });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined) return <ScreenComing word={t('common:loading')} />;
  if (data.round === null) return <NoRound view={data} />;
  return <OpenRound round={data.round} view={data} scope={scope} />;
}

function Back() {
  const { t } = useTranslation('contacts');
  return (
    <ActionButton icon="chevron-left" href={`#${paths.contacts}`}>
      {t('confirm.back')}
    </ActionButton>
  );
}

/** Before a round: what it is, how many numbers it would ask for, and how to begin. */
function NoRound({ view: { lastRound, progress } }: { view: RoundView }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const start = useCommand('confirmation.start');
  const begin = () => {
    if (progress.all.total > 0 && !start.isPending) start.mutate({});
  };
  useShortcuts({ s: { run: begin, word: t('confirm.start') } }, { group: t('confirm.title') });
  return (
    <>
      <TitleRow title={t('confirm.title')} aside={<Back />} />
      <Columns>
        <Panel label={t('confirm.title')}>
          <Empty
            icon="phone"
            text={
              <>
                {t('confirm.none', { count: progress.all.total })}
                <br />
                {lastRound?.closedOn == null
                  ? t('confirm.neverRun')
                  : t('confirm.lastRun', {
                      from: dayOf(lastRound.startedOn),
                      to: dayOf(lastRound.closedOn),
                    })}
              </>
            }
            action={
              progress.all.total === 0 ? (
                <ActionButton href={`#${paths.contacts}`}>{t('confirm.toContacts')}</ActionButton>
              ) : (
                <ActionButton variant="filled" keys="S" onClick={begin} disabled={start.isPending}>
                  {t('confirm.start')}
                </ActionButton>
              )
            }
          />
          {start.error === null ? null : <ErrorPlace happened={errorText(start.error)} />}
        </Panel>
      </Columns>
    </>
  );
}

function OpenRound({ round, view, scope }: { round: Round; view: RoundView; scope: ConfirmationScope }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const rows = numberRows(view.owners);
  const confirming = useConfirming(rows, round.startedOn);
  const [editing, setEditing] = useState(false);
  const [closing, setClosing] = useState(false);
  const print = usePrintList(scope);
  const active = rows.find(({ contact }) => contact.id === confirming.activeId)?.contact;
  const { all } = view.progress;
  const onActive = (act: (contact: NonNullable<typeof active>) => void) => () => {
    if (active !== undefined) act(active);
  };
  useShortcuts(
    {
      '1': { run: onActive(confirming.right), word: t('confirm.right') },
      '3': { run: onActive(confirming.wrong), word: t('confirm.wrong') },
      e: { run: onActive(() => setEditing(true)), word: t('tool.correct') },
      u: { run: confirming.undo, word: t('confirm.undo') },
    },
    { group: t('confirm.title'), off: editing },
  );
  return (
    <>
      <TitleRow
        title={t('confirm.title')}
        context={t('confirm.context', {
          day: dayOf(round.startedOn),
          total: all.total,
          confirmed: all.confirmed,
          left: all.total - all.confirmed,
        })}
        aside={<Back />}
        actions={[
          print.button,
          <ActionButton key="close" expanded={closing} onClick={() => setClosing(!closing)}>
            {t('confirm.close')}
          </ActionButton>,
        ]}
      />
      <Columns side={<ProgressPanel progress={view.progress} scope={scope} />} sideWidth="19rem">
        <Panel
          label={t('confirm.list')}
          scroll
          context={<Told last={confirming.last} />}
          end={
            <ActionButton
              size="small"
              icon="undo"
              keys="U"
              onClick={confirming.undo}
              disabled={confirming.last === null}
            >
              {t('confirm.undo')}
            </ActionButton>
          }
        >
          {closing ? <Closing left={all.total - all.confirmed} onStay={() => setClosing(false)} /> : null}
          {print.outcome}
          {confirming.error === null ? null : (
            <ErrorPlace happened={errorText(confirming.error)} kept={t('confirm.notWritten')} />
          )}
          <NumberTable
            rows={rows}
            startedOn={round.startedOn}
            confirming={confirming}
            editing={editing}
            onEdit={setEditing}
          />
        </Panel>
      </Columns>
    </>
  );
}

/** What the last key did. */
function Told({ last }: { last: LastAnswer | null }) {
  const { t } = useTranslation('contacts');
  return (
    <span role="status">
      {last === null ? t('confirm.how') : t(`confirm.told.${last.kind}`, { number: last.before.value })}
    </span>
  );
}

/** Asks once, since a round is for everybody; nothing of it is lost. */
function Closing({ left, onStay }: { left: number; onStay: () => void }) {
  const { t } = useTranslation(['contacts', 'common']);
  const errorText = useErrorText();
  const close = useCommand('confirmation.close');
  return (
    <div>
      <Note
        tone={left === 0 ? 'good' : 'warning'}
        end={
          <ActionLine>
            <ActionButton size="small" disabled={close.isPending} onClick={() => close.mutate({})}>
              {t('contacts:confirm.closeNow')}
            </ActionButton>
            <ActionButton size="small" onClick={onStay}>
              {t('common:cancel')}
            </ActionButton>
          </ActionLine>
        }
      >
        {left === 0 ? t('contacts:confirm.closeDone') : t('contacts:confirm.closeLeft', { count: left })}
      </Note>
      {close.error === null ? null : <ErrorPlace happened={errorText(close.error)} />}
    </div>
  );
}
