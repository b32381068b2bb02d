// One record in full: its facts, or behind the switch its form and history, and what mentions it.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type EntityName, entities, isEntityName } from '../../../shared/model/index';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  type AnyRecord,
  Attachments,
  BringBack,
  RecordFacts,
  RecordForm,
  RecordHistory,
  RemoveRecord,
  titleField,
  useFieldWords,
  usePlanEditing,
  useTitles,
} from '../../records';
import { ActionButton, ActionLine, Empty, ErrorPlace, Note, Panel, Stack, WaitingBar } from '../../ui';
import { Mentions } from './Mentions';
import classes from './Plan.module.css';

const CARDS: Partial<Record<EntityName, (id: string) => string>> = {
  person: paths.person,
  organisation: paths.organisation,
  site: paths.site,
  role: paths.role,
};

/** A record by its address. */
export function Detail({ entity, id }: { entity: EntityName; id: string }) {
  const { t } = useTranslation('common');
  const errorText = useErrorText();
  const { data, error, isPlaceholderData } = useQuery('record.get', { entity, id });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined || isPlaceholderData) return <WaitingBar word={t('loading')} />;
  if (data === null) return <NotHere />;
  return <Loaded key={id} entity={entity} record={data as AnyRecord} />;
}

function NotHere() {
  const { t } = useTranslation(['records', 'errors']);
  return (
    <Empty
      icon="search"
      text={t('errors:record.notFound')}
      action={<ActionButton href={`#${paths.planRecords}`}>{t('records:plan.back')}</ActionButton>}
    />
  );
}

/** A document is shown among those of the record it belongs to. */
function attachedTo(entity: EntityName, record: AnyRecord): { entity: EntityName; id: string } {
  const owner = entity === 'document' ? String(record.ownerEntity) : '';
  return isEntityName(owner) ? { entity: owner, id: String(record.ownerId) } : { entity, id: record.id };
}

function Loaded({ entity, record }: { entity: EntityName; record: AnyRecord }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const title = useTitles(entity)(record);
  const [, navigate] = useLocation();
  const { on } = usePlanEditing();
  const isOpen = on && entities[entity].kind === 'record';
  const card = CARDS[entity];
  return (
    <div className={classes.detail}>
      <Panel
        title={title}
        context={words.entity(entity)}
        padded
        {...(isOpen ? { look: 'current' as const } : {})}
        end={
          <ActionLine>
            {card === undefined ? null : (
              <ActionButton size="small" icon="phone" href={`#${card(record.id)}`}>
                {t('plan.card')}
              </ActionButton>
            )}
            <ActionButton size="small" icon="chevron-left" href={`#${paths.planRecords}`}>
              {t('plan.back')}
            </ActionButton>
          </ActionLine>
        }
      >
        <Stack gap="12">
          {record.deleted ? (
            <Note
              tone="warning"
              {...(isOpen ? { end: <BringBack entity={entity} id={record.id} title={title} /> } : {})}
            >
              {t('plan.deleted')}
            </Note>
          ) : null}
          {isOpen ? (
            <>
              <RecordForm entity={entity} record={record} />
              <RecordHistory entity={entity} id={record.id} />
              <RemoveRecord
                entity={entity}
                id={record.id}
                title={title}
                onRemoved={() => navigate(paths.planRecords)}
              />
            </>
          ) : (
            <RecordFacts entity={entity} record={record} omit={[titleField(entity) ?? '']} />
          )}
        </Stack>
      </Panel>
      <Attachments {...attachedTo(entity, record)} />
      <Mentions entity={entity} id={record.id} />
    </div>
  );
}
