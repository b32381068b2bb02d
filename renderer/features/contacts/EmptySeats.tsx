// The seats of a role that nobody holds, in words.
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui';
import type { RoleRow } from './matches';
import { useRankWord } from './RolesHeld';
import { emptySeats } from './seats';

/** What is missing from the chain, each seat said plainly: the holder's before everybody, deputies' after them. */
export function EmptySeats({ row, of }: { row: RoleRow; of: 'holder' | 'deputies' }) {
  const { t } = useTranslation('contacts');
  const rank = useRankWord();
  const seats = emptySeats(row).filter((order) => (order === 0) === (of === 'holder'));
  return seats.map((order) => (
    <Note key={order} tone="warning" icon="person">
      {rank(order)}: <b>{t('chain.vacant')}</b>
    </Note>
  ));
}
