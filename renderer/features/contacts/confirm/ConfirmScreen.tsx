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
  Pad,
  Panel,
  ScreenComing,
  SelectField,
  TitleRow,
  useShortcuts,
} from '../../../ui';
import { useExportList } from './ExportList';
import { NumberTable } from './NumberTable';
import { usePrintList } from './PrintList';
import { ProgressPanel } from './ProgressPanel';
import { numberRows, type RoundView } from './rows';
import { scopeKey, useScopeChoices, useScopeName } from './scopes';
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
  if (data.round === null) return <NoRound view={data} asked={scope} />;
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

/** Before a round: what it is, whose numbers it would ask for, how many they are, and how to begin. */
function NoRound({ view: { lastRound, progress }, asked }: { view: RoundView; asked: ConfirmationScope }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const start = useCommand('confirmation.start');
  const choices = useScopeChoices(progress);
  const [key, setKey] = useState(scopeKey(asked));
  const chosen = choices.find(({ value }) => value === key) ?? choices[0];
  const begin = () => {
    if (chosen !== undefined && !start.isPending) start.mutate({ scope: chosen.scope });
  };
  useShortcuts({ s: { run: begin, word: t('confirm.start') } }, { group: t('confirm.title') });
  return (
    <>
      <TitleRow title={t('confirm.title')} aside={<Back />} />
      <Columns>
        <Panel label={t('confirm.title')}>
          {choices.length < 2 ? null : (
            <Pad>
              <SelectField
                label={t('confirm.whose')}
                options={choices}
                value={chosen?.value ?? null}
                onChange={(value) => value !== null && setKey(value)}
              />
            </Pad>
          )}
          <Empty
            icon="phone"
            text={
              <>
                {t('confirm.none', { count: chosen?.total ?? 0 })}
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
              chosen === undefined ? (
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
  // Of a round that asks for one part only, everything is that part.
  const [only = scope] = view.scopes.length === 1 && scope.kind === 'all' ? view.scopes : [];
  const print = usePrintList(only);
  const table = useExportList(only);
  const scopeName = useScopeName();
  const isAsked = scope.kind === 'all' || rows.length > 0;
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
          whose: view.scopes.map(scopeName).join(t('list.separator')),
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
            <ActionLine>
              {table.button}
              <ActionButton
                size="small"
                icon="undo"
                keys="U"
                onClick={confirming.undo}
                disabled={confirming.last === null}
              >
                {t('confirm.undo')}
              </ActionButton>
            </ActionLine>
          }
        >
          {closing ? <Closing left={all.total - all.confirmed} onStay={() => setClosing(false)} /> : null}
          {print.outcome}
          {table.outcome}
          {isAsked ? null : <NotAsked scope={scope} />}
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

/** A part of the plan the round does not ask for, and how it joins. */
function NotAsked({ scope }: { scope: ConfirmationScope }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const name = useScopeName()(scope);
  const start = useCommand('confirmation.start');
  return (
    <>
      <Note
        tone="neutral"
        end={
          <ActionButton size="small" disabled={start.isPending} onClick={() => start.mutate({ scope })}>
            {t('confirm.join')}
          </ActionButton>
        }
      >
        {t('confirm.notAsked', { name })}
      </Note>
      {start.error === null ? null : <ErrorPlace happened={errorText(start.error)} />}
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
