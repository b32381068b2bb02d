// What is promised to whom by when, and how far the report for it is.
import { useTranslation } from 'react-i18next';
import type { PromiseView } from '../../../shared/rpc/reports';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { DueIn, momentOf, useNow } from '../../records/response';
import { ActionButton, Clock, Empty, Panel, PlainRows, Row } from '../../ui';

/** How many stand on the overview; the screen of reports has them all. */
const SHOWN = 4;

/** The panel of promises that are still open, by their time. */
export function PromisedReports({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('respond');
  const open = (useQuery('promise.list', { incidentId }).data ?? []).filter(
    ({ status }) => status === 'open',
  );
  return (
    <Panel
      title={t('promised.title')}
      end={
        <ActionButton size="small" variant="quiet" keys="G R" href={`#${paths.reports}`}>
          {t('promised.open')}
        </ActionButton>
      }
    >
      {open.length === 0 ? (
        <Empty text={t('promised.none')} />
      ) : (
        <PlainRows
          items={open.slice(0, SHOWN)}
          itemKey={({ id, dueAt }) => id ?? dueAt}
          label={t('promised.title')}
        >
          {(promise) => <PromiseRow promise={promise} />}
        </PlainRows>
      )}
    </Panel>
  );
}

function PromiseRow({ promise }: { promise: PromiseView }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const now = useNow();
  const { report, dueAt, what, to, id } = promise;
  const title = t('promised.line', { to: to.join(t('promised.and')), what: words(what.ja, what.en) });
  const state =
    report === null ? t('promised.notBegun') : `${report.number} ${t(`promised.state.${report.state}`)}`;
  const href = report === null ? `#${paths.reports}` : `#${paths.report(report.id)}`;
  return (
    <Row
      lead={<Clock value={momentOf(dueAt, now)} />}
      title={<a href={href}>{title}</a>}
      meta={id === null ? `${state}　${t('promised.byRule')}` : state}
      end={<DueIn at={dueAt} now={now} />}
    />
  );
}
