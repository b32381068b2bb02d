// The documents attached to a record: looked at in the app, attached by a button, written out, taken off.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_TYPES } from '../../shared/model/document';
import type { EntityName } from '../../shared/model/index';
import type { OutputOf } from '../../shared/rpc/contract';
import { documentFileId } from '../../shared/rpc/document';
import { showFile, takeFile } from '../data/files';
import { useCommand, useQuery } from '../data/queries';
import { useErrorText } from '../i18n/useError';
import { useWords } from '../i18n/words';
import {
  ActionButton,
  ActionLine,
  Empty,
  ErrorPlace,
  FilePick,
  Meta,
  Pad,
  Panel,
  PlainRows,
  Row,
  StateChip,
} from '../ui';
import { DocumentDialog } from './DocumentDialog';
import { usePlanEditing } from './editing';
import { useFieldWords } from './labels';
import { RemoveRecord } from './RemoveRecord';
import { Moment } from './ValueView';

type Listed = OutputOf<'document.list'>[number];

/** The panel of a record's documents; where nothing is attached and nothing can be, there is no panel. */
export function Attachments({ entity, id }: { entity: EntityName; id: string }) {
  const { t } = useTranslation('records');
  const errorText = useErrorText();
  const { on } = usePlanEditing();
  const { data } = useQuery('document.list', { owner: { entity, id } });
  const [shownId, setShownId] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const documents = data ?? [];
  const shown = documents.find(({ document }) => document.id === shownId) ?? null;
  if (documents.length === 0 && !on) return null;
  const save = (listed: Listed) => {
    setFailure(null);
    showFile(documentFileId(listed.document.id)).catch(setFailure);
  };
  return (
    <Panel
      title={t('documents.title')}
      context={documents.length === 0 ? undefined : t('documents.count', { count: documents.length })}
      end={on ? <AttachButton entity={entity} id={id} onFailure={setFailure} /> : undefined}
    >
      {failure === null ? null : (
        <Pad>
          <ErrorPlace happened={errorText(failure)} />
        </Pad>
      )}
      {documents.length === 0 ? (
        <Empty icon="clip" text={t('documents.empty')} />
      ) : (
        <PlainRows items={documents} itemKey={({ document }) => document.id} label={t('documents.title')}>
          {(listed) => (
            <DocumentRow
              listed={listed}
              onShow={() => setShownId(listed.document.id)}
              onSave={() => save(listed)}
            />
          )}
        </PlainRows>
      )}
      {shown === null ? null : <DocumentDialog document={shown.document} onClose={() => setShownId(null)} />}
    </Panel>
  );
}

/** Hands the chosen file over and attaches it; the button waits meanwhile. */
function AttachButton({
  entity,
  id,
  onFailure,
}: {
  entity: EntityName;
  id: string;
  onFailure: (failure: unknown) => void;
}) {
  const { t } = useTranslation('records');
  const attach = useCommand('document.attach');
  const [busy, setBusy] = useState(false);
  const pick = async (file: File) => {
    setBusy(true);
    onFailure(null);
    try {
      const fileId = await takeFile(file);
      await attach.mutateAsync({ ownerEntity: entity, ownerId: id, fileId });
    } catch (failure) {
      onFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FilePick
      size="small"
      icon="clip"
      accept={DOCUMENT_TYPES.join(',')}
      disabled={busy}
      onPick={(file) => void pick(file)}
    >
      {busy ? t('documents.attaching') : t('documents.attach')}
    </FilePick>
  );
}

const KILOBYTE = 1024;

/** `340 KB`, `2.4 MB`. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`;
}

function DocumentRow({
  listed: { document, here },
  onShow,
  onSave,
}: {
  listed: Listed;
  onShow: () => void;
  onSave: () => void;
}) {
  const { t } = useTranslation('records');
  const words = useWords();
  const fieldWords = useFieldWords();
  const { on } = usePlanEditing();
  const title = words(document.title, document.titleEn);
  return (
    <Row
      title={title}
      meta={
        <Meta>
          {fieldWords.choice('document', 'type', document.type)}・{sizeWords(document.bytes)}・
          <Moment text={document.addedAt} />
        </Meta>
      }
      end={
        here ? (
          <ActionLine>
            <ActionButton
              size="small"
              icon="eye"
              label={t('documents.showNamed', { title })}
              onClick={onShow}
            >
              {t('documents.show')}
            </ActionButton>
            <ActionButton size="small" label={t('documents.saveNamed', { title })} onClick={onSave}>
              {t('documents.save')}
            </ActionButton>
          </ActionLine>
        ) : (
          <StateChip tone="warning">{t('documents.notHere')}</StateChip>
        )
      }
      below={
        on ? (
          <Pad>
            <RemoveRecord entity="document" id={document.id} title={title} />
          </Pad>
        ) : null
      }
    />
  );
}
