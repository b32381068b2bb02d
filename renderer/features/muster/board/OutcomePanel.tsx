// What came of the last call, where it is written, and where the calling goes on.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { ActionButton, Note, Panel, RefNumber, Stack } from '../../../ui';
import { type Board, type Outcome, useMusterView } from '../view';
import type { BoardRow } from './rows';

/** Stands until the next call. */
export function OutcomePanel({ outcome, board, row }: { outcome: Outcome; board: Board; row: BoardRow }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const { startCall } = useMusterView();
  const { result, logged } = outcome;
  const called = board.people.find(({ person }) => person.id === outcome.personId)?.person;
  const name = called === undefined ? '' : words(called.name, called.nameEn);
  const isHeard = result === 'reached' || result === 'cannotCome';
  const isElsewhere = row.person.person.id !== outcome.personId;
  const other = isHeard ? null : logged.otherContactId;
  const roleId = row.role?.roleId ?? null;
  return (
    <Panel title={t('outcome.title')} padded>
      <Stack gap="8">
        <div role="status">
          <Note tone={isHeard ? 'good' : 'warning'} icon={isHeard ? 'check-circle' : 'phone'}>
            {t(`outcome.${result}`, { name })}{' '}
            {logged.number === null ? null : <RefNumber>{logged.number}</RefNumber>}{' '}
            {isHeard || isElsewhere ? '' : t('outcome.nobodyLeft')}
            {isElsewhere
              ? t('outcome.fallsTo', { name: words(row.person.person.name, row.person.person.nameEn) })
              : ''}
          </Note>
        </div>
        {other === null ? null : (
          <ActionButton
            size="small"
            icon="phone"
            onClick={() => startCall({ personId: outcome.personId, roleId, contactId: other })}
          >
            {t('outcome.other', { name })}
          </ActionButton>
        )}
      </Stack>
    </Panel>
  );
}
