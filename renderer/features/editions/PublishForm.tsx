// The form that publishes the plan as the next edition: a title, the keeper's own words, and what will be in it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextNumber } from '../../../shared/domain/editions/numbers';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { usePlanEditing } from '../../records';
import { isAllAtFields, reasonsByField } from '../../records/issues';
import { useReasonText } from '../../records/useReasonText';
import {
  ActionButton,
  ActionLine,
  ErrorPlace,
  Note,
  Panel,
  Stack,
  StateChip,
  TextAreaField,
  TextField,
  useFirstWrong,
} from '../../ui';
import { useCompared } from './view';

const FIELDS = ['title', 'summary'] as const;

/** Publishes with Ctrl+Enter; during a response it says why it stays shut. */
export function PublishForm({ editions }: { editions: readonly OutputOf<'edition.list'>[number][] }) {
  const { t } = useTranslation(['editions', 'common']);
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const { allowed } = usePlanEditing();
  const plan = useQuery('desk.status', {}).data?.plan;
  const publish = useCommand('edition.publish');
  const { showEdition, showNow } = useCompared(editions);
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const form = useFirstWrong<HTMLFormElement>(publish.error);
  const reasons = reasonsByField(publish.error, FIELDS);
  const wrong = (field: (typeof FIELDS)[number]) => {
    const reason = reasons[field];
    return reason === undefined ? undefined : reasonText(reason);
  };
  const number = nextNumber(
    editions.map(({ edition }) => edition),
    plan?.edition ?? null,
  );
  const send = () => {
    if (publish.isPending || !allowed) return;
    publish.mutate(
      { title, ...(summary.trim() === '' ? {} : { summary }) },
      {
        onSuccess: () => {
          setTitle('');
          setSummary('');
          showNow();
        },
      },
    );
  };
  const published = editions.find(({ edition }) => edition.id === publish.data?.id);
  return (
    <Panel title={t('editions:publish.title', { number })} padded>
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
          <TextField
            label={t('editions:publish.name')}
            requiredWord={t('editions:publish.required')}
            value={title}
            onChange={setTitle}
            error={wrong('title')}
          />
          <TextAreaField
            label={t('editions:publish.summary')}
            description={t('editions:publish.summaryWhy')}
            value={summary}
            onChange={setSummary}
            error={wrong('summary')}
          />
          {publish.error === null || isAllAtFields(publish.error, FIELDS) ? null : (
            <ErrorPlace happened={errorText(publish.error)} />
          )}
          <ActionLine>
            <ActionButton
              type="submit"
              variant="filled"
              keys="Ctrl+Enter"
              disabled={!allowed || publish.isPending}
              {...(allowed ? {} : { disabledReason: t('editions:publish.closed') })}
            >
              {t('editions:publish.send', { number })}
            </ActionButton>
          </ActionLine>
          <div role="status">
            {published === undefined ? null : (
              <Note
                tone="good"
                end={
                  <ActionButton size="small" onClick={() => showEdition(published)}>
                    {t('editions:publish.show')}
                  </ActionButton>
                }
              >
                <StateChip tone="good" icon={null}>
                  {t('editions:publish.done', { name: published.name })}
                </StateChip>
              </Note>
            )}
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
