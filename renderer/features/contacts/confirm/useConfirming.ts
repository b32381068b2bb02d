// Answers about numbers, one key each: written at once, the next number comes into view, the last answer can be taken back.
import { useRef, useState } from 'react';
import type { RecordOf } from '../../../../shared/model/index';
import type { InputOf } from '../../../../shared/rpc/contract';
import { call } from '../../../data/call';
import { type NumberRow, nextOpen } from './rows';

type Contact = RecordOf<'contact'>;
export type Corrected = NonNullable<InputOf<'contacts.confirm'>['corrected']>;
export type AnswerKind = 'right' | 'wrong' | 'corrected';

/** The last answer, with the number as it was before. */
export interface LastAnswer {
  readonly kind: AnswerKind;
  readonly before: Contact;
}

export interface Confirming {
  readonly activeId: string | null;
  readonly activate: (id: string) => void;
  readonly last: LastAnswer | null;
  readonly error: unknown;
  readonly right: (contact: Contact) => void;
  readonly wrong: (contact: Contact) => void;
  readonly correct: (contact: Contact, corrected: Corrected) => Promise<void>;
  readonly undo: () => void;
}

/** The answers of this window for the rows of a round. The active row is the first one left until somebody moves. */
export function useConfirming(rows: readonly NumberRow[], startedOn: string): Confirming {
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<LastAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const handled = useRef(new Set<string>());
  const isListed = rows.some(({ contact }) => contact.id === chosen);
  const activeId = isListed ? chosen : (nextOpen(rows, null, startedOn) ?? rows[0]?.contact.id ?? null);

  const answer = async (kind: AnswerKind, contact: Contact, write: () => Promise<unknown>) => {
    handled.current.add(contact.id);
    // Before the answer is written, so that the next key already means the next number.
    setChosen(nextOpen(rows, contact.id, startedOn, handled.current) ?? contact.id);
    setError(null);
    try {
      await write();
      setLast({ kind, before: contact });
    } catch (failure) {
      handled.current.delete(contact.id);
      setChosen(contact.id);
      setError(failure);
      throw failure;
    }
  };
  const silently = (work: Promise<unknown>) => void work.catch(() => undefined);
  const confirm = (contact: Contact, corrected?: Corrected) =>
    call('contacts.confirm', { contactId: contact.id, ...(corrected === undefined ? {} : { corrected }) });
  const undo = async ({ before }: LastAnswer) => {
    const { id, value, means, when, confirmedAt, suspect } = before;
    await call('record.save', {
      entity: 'contact',
      id,
      fields: { value, means, when, confirmedAt, suspect },
    });
    handled.current.delete(id);
    setLast(null);
    setChosen(id);
  };
  return {
    activeId,
    activate: setChosen,
    last,
    error,
    right: (contact) => silently(answer('right', contact, () => confirm(contact))),
    wrong: (contact) =>
      silently(
        answer('wrong', contact, () =>
          call('record.save', { entity: 'contact', id: contact.id, fields: { suspect: true } }),
        ),
      ),
    correct: (contact, corrected) => answer('corrected', contact, () => confirm(contact, corrected)),
    undo: () => {
      if (last !== null) silently(undo(last).catch(setError));
    },
  };
}
