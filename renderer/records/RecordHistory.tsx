// What a record or one of its fields was before: every value with when, who and where, and a way to bring it back.
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import type { OutputOf } from '../../shared/rpc/contract';
import { useCommand, useQuery } from '../data/queries';
import { useErrorText } from '../i18n/useError';
import { ActionButton, Empty, ErrorPlace, PlainRows, Row, StateChip } from '../ui';
import { fieldsByName } from './fields';
import { earlierLines } from './history';
import { useFieldWords } from './labels';
import { useNames } from './names';
import classes from './Records.module.css';
import { Moment, PlainValue } from './ValueView';

type Line = OutputOf<'record.history'>[number];

/** The history of a record; `field` narrows it to one field. */
export function RecordHistory({ entity, id, field }: { entity: EntityName; id: string; field?: string }) {
  const { t } = useTranslation('records');
  const errorText = useErrorText();
  const { data, error } = useQuery(
    'record.history',
    field === undefined ? { entity, id } : { entity, id, field },
  );
  const restore = useCommand('record.save');
  const personName = useNames('person');
  const deviceName = useNames('device');
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  // Lines of one commit carry one moment; their place in the list tells them apart.
  const lines = earlierLines(data ?? []).map((line, at) => ({
    ...line,
    key: `${at} ${line.field} ${line.at}`,
  }));
  if (data !== undefined && lines.length === 0) return <Empty text={t('history.empty')} />;
  return (
    <div className={classes.history}>
      <PlainRows items={lines} itemKey={(line) => line.key} label={t('history.label')}>
        {(line) => (
          <Row
            title={<LineValue entity={entity} line={line} />}
            meta={
              <span className={classes.who}>
                <Moment text={line.at} />
                <span>{line.actor === null ? t('history.nobody') : personName(line.actor)}</span>
                <span>{deviceName(line.device)}</span>
              </span>
            }
            end={
              line.inForce ? (
                <StateChip tone="good">{t('history.inForce')}</StateChip>
              ) : (
                <ActionButton
                  size="small"
                  icon="undo"
                  disabled={restore.isPending}
                  onClick={() => restore.mutate({ entity, id, fields: { [line.field]: line.value ?? null } })}
                >
                  {t('history.restore')}
                </ActionButton>
              )
            }
          />
        )}
      </PlainRows>
      {restore.error === null ? null : <ErrorPlace happened={errorText(restore.error)} />}
    </div>
  );
}

function LineValue({ entity, line }: { entity: EntityName; line: Line }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  if (line.field === 'deleted')
    return <b>{line.value === true ? t('history.deleted') : t('history.kept')}</b>;
  const field = fieldsByName(entity)[line.field];
  return (
    <>
      {words.field(entity, line.field)}:{' '}
      {field === undefined ? null : (
        <PlainValue entity={entity} named={{ name: line.field, field, twin: null }} value={line.value} />
      )}
    </>
  );
}
