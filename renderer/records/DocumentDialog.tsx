// One attached document, looked at inside the app: a picture as an inert image, a PDF drawn page by page.
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../shared/model/index';
import { documentFileId } from '../../shared/rpc/document';
import { fileAddress, readBytes } from '../data/files';
import { useErrorText } from '../i18n/useError';
import { useWords } from '../i18n/words';
import { Dialog, ErrorPlace, WaitingBar } from '../ui';
import classes from './Records.module.css';

const PdfView = lazy(() => import('../ui/pdf').then(({ PdfView }) => ({ default: PdfView })));

type Document = RecordOf<'document'>;

/** The dialog of one document. */
export function DocumentDialog({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation('common');
  const words = useWords();
  const title = words(document.title, document.titleEn);
  return (
    <Dialog opened onClose={onClose} title={title} closeWord={t('close')} width="60rem">
      {document.type === 'application/pdf' ? (
        <Pdf document={document} title={title} />
      ) : (
        <Picture document={document} title={title} />
      )}
    </Dialog>
  );
}

/** What came of asking for a document once. */
type Asked<T> = { readonly value: T } | { readonly failure: unknown } | null;

/** Asks once for each document: an address is good for one look. */
function useAsked<T>(id: string, ask: (address: string) => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>(null);
  useEffect(() => {
    let isLeft = false;
    const settle = (next: Asked<T>) => {
      if (!isLeft) setAsked(next);
    };
    fileAddress(documentFileId(id))
      .then(ask)
      .then(
        (value) => settle({ value }),
        (failure: unknown) => settle({ failure }),
      );
    return () => {
      isLeft = true;
    };
  }, [id, ask]);
  return asked;
}

const itself = async (address: string): Promise<string> => address;

function Waiting() {
  const { t } = useTranslation('common');
  return <WaitingBar word={t('loading')} />;
}

function Failed({ failure }: { failure: unknown }) {
  const errorText = useErrorText();
  return <ErrorPlace happened={errorText(failure)} />;
}

function Picture({ document, title }: { document: Document; title: string }) {
  const { t } = useTranslation('records');
  const asked = useAsked(document.id, itself);
  const [isBroken, setBroken] = useState(false);
  if (asked === null) return <Waiting />;
  if ('failure' in asked) return <Failed failure={asked.failure} />;
  if (isBroken) return <ErrorPlace happened={t('documents.broken')} />;
  return (
    <img
      className={classes.picture}
      src={asked.value}
      alt={document.note ?? title}
      onError={() => setBroken(true)}
    />
  );
}

function Pdf({ document, title }: { document: Document; title: string }) {
  const { t } = useTranslation(['records', 'common']);
  const asked = useAsked(document.id, readBytes);
  if (asked === null) return <Waiting />;
  if ('failure' in asked) return <Failed failure={asked.failure} />;
  return (
    <Suspense fallback={<Waiting />}>
      <PdfView
        bytes={asked.value}
        title={title}
        words={{
          loading: t('common:loading'),
          previous: t('records:documents.previous'),
          next: t('records:documents.next'),
          broken: t('records:documents.broken'),
          pageOf: (page, pages) => t('records:documents.pageOf', { page, pages }),
        }}
      />
    </Suspense>
  );
}
