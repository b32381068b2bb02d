// What a record or one of its fields was before: each moment with who and where, and the ways back to a value or to the whole.
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import type { OutputOf } from '../../shared/rpc/contract';
import { useCommand, useQuery } from '../data/queries';
import { useErrorText } from '../i18n/useError';
import { ActionButton, Empty, ErrorPlace, PlainRows, Row, StateChip } from '../ui';
import { fieldsByName } from './fields';
import { asOf, earlierLines, type Moment as HistoryMoment, momentsOf } from './history';
import { useFieldWords } from './labels';
import { useNames } from './names';
import classes from './Records.module.css';
import { Moment, PlainValue } from './ValueView';

type Line = OutputOf<'record.history'>[number];

interface Of {
  readonly entity: EntityName;
  readonly id: string;
}

/** The history of a record; `field` narrows it to one field. Every way back is a new change, and can be undone like any other. */
export function RecordHistory({ entity, id, field }: Of & { readonly field?: string }) {
  const { t } = useTranslation('records');
  const errorText = useErrorText();
  const { data, error } = useQuery('record.history', {
    entity,
    id,
    ...(field === undefined ? {} : { field }),
  });
  const restore = useCommand('record.save');
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  const all = data ?? [];
  const moments = momentsOf(earlierLines(all));
  if (data !== undefined && moments.length === 0) return <Empty text={t('history.empty')} />;
  const write = (fields: Readonly<Record<string, unknown>>) => restore.mutate({ entity, id, fields });
  return (
    <div className={classes.history}>
      <PlainRows items={moments} itemKey={({ key }) => key} label={t('history.label')}>
        {(moment) => (
          <MomentRow
            entity={entity}
            moment={moment}
            whole={field === undefined ? asOf(entity, all, moment) : null}
            isBusy={restore.isPending}
            onRestore={write}
          />
        )}
      </PlainRows>
      {restore.error === null ? null : <ErrorPlace happened={errorText(restore.error)} />}
    </div>
  );
}

interface MomentRowProps {
  readonly entity: EntityName;
  readonly moment: HistoryMoment<Line>;
  /** What brings the whole record back to this moment; null where nothing would change. */
  readonly whole: Readonly<Record<string, unknown>> | null;
  readonly isBusy: boolean;
  readonly onRestore: (fields: Readonly<Record<string, unknown>>) => void;
}

function MomentRow({ entity, moment, whole, isBusy, onRestore }: MomentRowProps) {
  const { t } = useTranslation('records');
  const personName = useNames('person');
  const deviceName = useNames('device');
  return (
    <Row
      title={
        <span className={classes.who}>
          <Moment text={moment.at} />
          <span>{moment.actor === null ? t('history.nobody') : personName(moment.actor)}</span>
          <span>{deviceName(moment.device)}</span>
        </span>
      }
      end={
        whole === null ? undefined : (
          <ActionButton size="small" icon="undo" disabled={isBusy} onClick={() => onRestore(whole)}>
            {t('history.restoreAll')}
          </ActionButton>
        )
      }
      below={
        <ul className={classes.changes}>
          {moment.lines.map((line) => (
            <li key={line.field}>
              <LineValue entity={entity} line={line} />
              <WayBack line={line} isBusy={isBusy} onRestore={onRestore} />
            </li>
          ))}
        </ul>
      }
    />
  );
}

function WayBack({ line, isBusy, onRestore }: { line: Line } & Pick<MomentRowProps, 'isBusy' | 'onRestore'>) {
  const { t } = useTranslation('records');
  if (line.inForce) return <StateChip tone="good">{t('history.inForce')}</StateChip>;
  // Removing has a button of its own, which asks first.
  if (line.field === 'deleted' && line.value === true) return null;
  return (
    <ActionButton
      size="small"
      variant="quiet"
      icon="undo"
      disabled={isBusy}
      onClick={() => onRestore({ [line.field]: line.value ?? null })}
    >
      {t('history.restore')}
    </ActionButton>
  );
}

function LineValue({ entity, line }: { entity: EntityName; line: Line }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  if (line.field === 'deleted')
    return <b>{line.value === true ? t('history.deleted') : t('history.kept')}</b>;
  const field = fieldsByName(entity)[line.field];
  return (
    <span className={classes.change}>
      {words.field(entity, line.field)}:{' '}
      {field === undefined ? null : (
        <PlainValue entity={entity} named={{ name: line.field, field, twin: null }} value={line.value} />
      )}
    </span>
  );
}
