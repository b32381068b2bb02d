// One part of the page: its lines with number, time, who has it in hand, and the way to the record.
import { useTranslation } from 'react-i18next';
import type { PageLine, PagePart } from '../../../shared/model/handover';
import { paths } from '../../data/paths';
import { momentOf, useNow } from '../../records/response';
import { Clock, Panel, PlainRows, RefNumber, Row, StateChip } from '../../ui';

/** Where the records of a kind stand. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  checklistRun: paths.run,
  logEntry: paths.chronologyEntry,
  question: () => paths.overview,
  incident: () => paths.overview,
  person: paths.person,
  flowNode: paths.flowNode,
};

/** The screen where the record of a line stands; null: it is read here alone. */
export function lineAddress({ about }: PageLine): string | null {
  const place = about === null ? undefined : PLACES[about.entity];
  return about === null || place === undefined ? null : `#${place(about.id)}`;
}

/** A part with its lines, as a panel; with `frozen` as they stood, without ways that may have changed since. */
export function PagePartPanel(props: {
  part: PagePart;
  lines: readonly PageLine[];
  frozen?: true;
  headingLevel?: 2 | 3;
}) {
  const { t } = useTranslation('handover');
  const { part, lines } = props;
  return (
    <Panel
      title={t(`part.${part}`)}
      context={t('count', { count: lines.length })}
      headingLevel={props.headingLevel ?? 2}
    >
      <PlainRows items={[...lines.entries()]} itemKey={([at]) => String(at)} label={t(`part.${part}`)}>
        {([, line]) => <LineRow line={line} isFrozen={props.frozen === true} />}
      </PlainRows>
    </Panel>
  );
}

function LineRow({ line, isFrozen }: { line: PageLine; isFrozen: boolean }) {
  const { t } = useTranslation('handover');
  const now = useNow();
  const address = isFrozen ? null : lineAddress(line);
  const isOverdue = !isFrozen && line.atMeans === 'due' && line.at !== null && Date.parse(line.at) < now;
  const meta = [
    line.who === null || line.who === '' ? '' : t('who', { name: line.who }),
    line.note ?? '',
  ].filter((part) => part !== '');
  return (
    <Row
      lead={<LineTime line={line} />}
      title={
        <>
          {line.number === null ? null : <RefNumber>{line.number}</RefNumber>}{' '}
          {address === null ? line.text : <a href={address}>{line.text}</a>}
        </>
      }
      {...(meta.length === 0 ? {} : { meta: meta.join('　') })}
      {...(isOverdue ? { tone: 'critical' as const } : {})}
      end={isOverdue ? <StateChip tone="critical">{t('overdue')}</StateChip> : undefined}
    />
  );
}

function LineTime({ line }: { line: PageLine }) {
  const { t } = useTranslation('handover');
  const now = useNow();
  if (line.at === null || line.atMeans === null) return null;
  const time = <Clock value={momentOf(line.at, now)} />;
  if (line.atMeans === 'at') return time;
  return (
    <>
      {time} {t(line.atMeans)}
    </>
  );
}
