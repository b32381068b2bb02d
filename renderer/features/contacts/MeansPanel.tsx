// Every means of reaching somebody, in the order to try them now, and a line to add another.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { NewRecord } from '../../records';
import { ActionButton, Digits, Empty, ErrorPlace, Pad, Panel, PlainRows, Row, useShortcuts } from '../../ui';
import { ContactRow } from './ContactRow';
import { contactToCall } from './toCall';
import { useContactsView } from './view';

const ASKED = ['means', 'value', 'desk', 'deskEn', 'when'];

/** The panel with the numbers. `roleId`: for which role somebody is sought, when the card was opened for one. */
export function MeansPanel({
  ownerId,
  contacts,
  roleId,
}: {
  ownerId: string;
  contacts: readonly RecordOf<'contact'>[];
  roleId: string | null;
}) {
  const { t } = useTranslation('contacts');
  const { calling, outcome, startCall } = useContactsView();
  const [adding, setAdding] = useState(false);
  const first = contactToCall(contacts, null);
  const callFirst = () => {
    if (first !== null) startCall({ ownerId, contactId: first.id, roleId });
  };
  // After a call C belongs to the next one, which stands above.
  const off = first === null || calling !== null || outcome?.logged.next != null;
  useShortcuts({ c: { run: callFirst, word: t('call.key') } }, { group: t('call.group'), off });
  return (
    <Panel
      title={t('means.title')}
      context={t('means.context')}
      end={
        <ActionButton size="small" icon="plus" expanded={adding} onClick={() => setAdding(!adding)}>
          {t('means.add')}
        </ActionButton>
      }
    >
      {adding ? (
        <Pad>
          <NewRecord
            entity="contact"
            given={{ ownerId }}
            ask={ASKED}
            onMade={() => setAdding(false)}
            onClose={() => setAdding(false)}
          />
        </Pad>
      ) : null}
      {contacts.length === 0 ? (
        <Empty icon="phone" text={t('means.empty')} />
      ) : (
        <PlainRows items={contacts} itemKey={({ id }) => id} label={t('means.title')}>
          {(contact) => (
            <ContactRow
              contact={contact}
              callKey={contact.id === first?.id && !off}
              onCall={() => startCall({ ownerId, contactId: contact.id, roleId })}
            />
          )}
        </PlainRows>
      )}
      <Deleted ownerId={ownerId} />
    </Panel>
  );
}

/** Numbers that were deleted, each with its way back. */
function Deleted({ ownerId }: { ownerId: string }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const { data } = useQuery('record.list', {
    entity: 'contact',
    where: { ownerId, deleted: true },
    includeDeleted: true,
  });
  const save = useCommand('record.save');
  const [open, setOpen] = useState(false);
  const deleted = (data ?? []).filter((record) => record.deleted && record.ownerId === ownerId);
  if (deleted.length === 0) return null;
  return (
    <Pad>
      <ActionButton size="small" variant="quiet" icon="undo" expanded={open} onClick={() => setOpen(!open)}>
        {t('means.deleted', { count: deleted.length })}
      </ActionButton>
      {open ? (
        <PlainRows items={deleted} itemKey={({ id }) => id}>
          {({ id, value }) => (
            <Row
              look="struck"
              title={<Digits value={String(value)} />}
              end={
                <ActionButton
                  size="small"
                  label={t('means.restoreThis', { number: String(value) })}
                  disabled={save.isPending}
                  onClick={() => save.mutate({ entity: 'contact', id, fields: { deleted: false } })}
                >
                  {t('means.restore')}
                </ActionButton>
              }
            />
          )}
        </PlainRows>
      ) : null}
      {save.error === null ? null : <ErrorPlace happened={errorText(save.error)} />}
    </Pad>
  );
}
