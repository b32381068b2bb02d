// A report in the list: number, kind, state, what went to whom, and what of it is no longer so.
import { useTranslation } from 'react-i18next';
import type { ReportLine } from '../../../shared/rpc/reports';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { momentOf, useNow } from '../../records/response';
import { ActionButton, RefNumber, Row, StateChip } from '../../ui';
import { STATE_LOOK } from './states';
import { useChannelWord } from './templates';

/** One row; Enter opens it. */
export function ReportRow({ line }: { line: ReportLine }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const now = useNow();
  const channelWord = useChannelWord();
  const { number, state, lastSent, differs, unknown, versions } = line;
  const title = words(line.title.ja, line.title.en);
  const sent =
    lastSent === null
      ? t('list.started', { time: momentOf(line.report.startedAt, now) })
      : t('list.sent', {
          time: momentOf(lastSent.at, now),
          to: lastSent.to.join(t('and')),
          channel: channelWord(lastSent.channel),
          version: lastSent.version,
        });
  return (
    <Row
      look={state === 'withdrawn' ? 'struck' : 'plain'}
      lead={<RefNumber>{number}</RefNumber>}
      title={title}
      meta={
        <>
          {sent}
          {versions > 1 ? ` ${t('list.versions', { count: versions })}` : ''}
          {unknown > 0 && state !== 'withdrawn' ? ` ${t('list.unknown', { count: unknown })}` : ''}
        </>
      }
      end={
        <>
          {differs > 0 ? <StateChip tone="warning">{t('list.differs', { count: differs })}</StateChip> : null}
          <StateChip {...STATE_LOOK[state]}>{t(`state.${state}`)}</StateChip>
          <ActionButton
            size="small"
            href={`#${paths.report(line.report.id)}`}
            label={t('list.openOf', { number })}
          >
            {t('list.open')}
          </ActionButton>
        </>
      }
    />
  );
}
