// The handovers of this response so far, each with the page as it stood at that moment.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { momentOf, useNow } from '../../records/response';
import { ActionButton, Clock, Dialog, Empty, Note, Panel, PlainRows, RefNumber, Row, Stack } from '../../ui';
import { PagePartPanel } from './PageParts';

type Past = OutputOf<'handover.list'>[number];

/** The list, newest first. */
export function PastHandovers({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('handover');
  const past = useQuery('handover.list', { incidentId }).data ?? [];
  const [read, setRead] = useState<Past | null>(null);
  return (
    <Panel title={t('past.title')} context={past.length === 0 ? null : t('count', { count: past.length })}>
      {past.length === 0 ? (
        <Empty text={t('past.none')} />
      ) : (
        <PlainRows items={past} itemKey={({ handover }) => handover.id} label={t('past.title')}>
          {(one) => <PastRow past={one} onRead={() => setRead(one)} />}
        </PlainRows>
      )}
      <PageDialog past={read} onClose={() => setRead(null)} />
    </Panel>
  );
}

function PastRow({ past, onRead }: { past: Past; onRead: () => void }) {
  const { t } = useTranslation('handover');
  const now = useNow();
  const { at, fromName, toName, entryNumber, handover, roleNames } = past;
  const names = t('past.names', { from: fromName, to: toName });
  return (
    <Row
      strong
      lead={<Clock value={momentOf(at, now)} />}
      title={
        <>
          {names} {entryNumber === null ? null : <RefNumber>{entryNumber}</RefNumber>}
        </>
      }
      meta={[roleNames.join(t('and')), handover.remarks ?? ''].filter((part) => part !== '').join('　')}
      end={
        <ActionButton size="small" label={t('past.readOf', { names })} onClick={onRead}>
          {t('past.read')}
        </ActionButton>
      }
    />
  );
}

function PageDialog({ past, onClose }: { past: Past | null; onClose: () => void }) {
  const { t } = useTranslation(['handover', 'common']);
  const now = useNow();
  if (past === null) return null;
  const { fromName, toName, at, handover } = past;
  const names = t('handover:past.names', { from: fromName, to: toName });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('handover:past.pageOf', { time: momentOf(at, now), names })}
      closeWord={t('common:close')}
      width="56rem"
    >
      <Stack>
        {handover.remarks === null ? null : <Note tone="neutral">{handover.remarks}</Note>}
        {handover.page
          .filter(({ lines }) => lines.length > 0)
          .map(({ part, lines }) => (
            <PagePartPanel key={part} part={part} lines={lines} frozen headingLevel={3} />
          ))}
      </Stack>
    </Dialog>
  );
}
