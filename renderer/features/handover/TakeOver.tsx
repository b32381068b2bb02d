// The taking over: who leaves, what they add, who goes on; with it the roles move and this window acts in the new name.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCaller } from '../../data/caller';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { Refusal, useNames } from '../../records/response';
import {
  ActionButton,
  ActionLine,
  CheckField,
  Note,
  Panel,
  Stack,
  TextAreaField,
  useFirstWrong,
} from '../../ui';

type Roles = OutputOf<'handover.page'>['roles'];

/** The form; Ctrl+Enter takes over. */
export function TakeOver({ incidentId, roles }: { incidentId: string; roles: Roles }) {
  const { t } = useTranslation('handover');
  const words = useWords();
  const nameOf = useNames();
  const actor = useCaller((state) => state.actor);
  const setActor = useCaller((state) => state.setActor);
  const take = useCommand('handover.take');
  const [leaver, setLeaver] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const [remarks, setRemarks] = useState('');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(0);
  const form = useFirstWrong<HTMLFormElement>(asked);
  const from = leaver ?? actor ?? '';
  const own = roles.filter(({ holder }) => holder !== null && holder === from);
  const moving = own.filter(({ roleId }) => !kept.has(roleId));
  const isAsked = asked > 0;
  const send = () => {
    if (take.isPending) return;
    setAsked(asked + 1);
    if (from === '' || to === '') return;
    const roleIds = moving.map(({ roleId }) => roleId);
    take.mutate(
      { incidentId, from, to, roleIds, ...(remarks.trim() === '' ? {} : { remarks }) },
      {
        onSuccess: () => {
          setActor(to);
          setLeaver(null);
          setTo('');
          setRemarks('');
          setAsked(0);
        },
      },
    );
  };
  return (
    <Panel title={t('take.title')} padded>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <PersonField
            label={t('take.from')}
            value={from}
            onChange={setLeaver}
            error={isAsked && from === '' ? t('take.missing.from') : undefined}
          />
          <TextAreaField
            label={t('take.remarks')}
            description={t('take.remarksWhy')}
            value={remarks}
            onChange={setRemarks}
          />
          <PersonField
            label={t('take.to')}
            description={t('take.toWhy')}
            value={to}
            onChange={setTo}
            error={isAsked && to === '' ? t('take.missing.to') : undefined}
          />
          {own.map((role) => (
            <CheckField
              key={role.roleId}
              label={t('take.role', { name: words(role.name, role.nameEn) })}
              value={!kept.has(role.roleId)}
              onChange={(moves) => setKept(toggled(kept, role.roleId, moves))}
            />
          ))}
          <Refusal error={take.error} typed="Ctrl+Enter" />
          <ActionLine>
            <ActionButton type="submit" variant="filled" keys="Ctrl+Enter" disabled={take.isPending}>
              {t('take.send')}
            </ActionButton>
          </ActionLine>
          <div role="status">
            {take.data === undefined || isAsked ? null : (
              <Note tone="good">{t('take.done', { name: nameOf(actor), number: take.data.number })}</Note>
            )}
          </div>
        </Stack>
      </form>
    </Panel>
  );
}

function toggled(kept: ReadonlySet<string>, roleId: string, moves: boolean): ReadonlySet<string> {
  const next = new Set(kept);
  if (moves) next.delete(roleId);
  else next.add(roleId);
  return next;
}
