// The versions of a report: each keeps its text, who approved it, where it went, and what of it is no longer so.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView, FactChangeView, ReportView, VersionView } from '../../../shared/rpc/reports';
import { useWords } from '../../i18n/words';
import { momentOf, useNames, useNow } from '../../records/response';
import { ActionButton, Note, Pad, Panel, PlainRows, Row, StateChip } from '../../ui';
import classes from './Reports.module.css';
import { useChannelWord } from './templates';

/** The panel, the latest first. */
export function Versions({ view }: { view: ReportView }) {
  const { t } = useTranslation('reports');
  if (view.versions.length === 0) return null;
  const versions = [...view.versions].reverse();
  return (
    <Panel title={t('versions.title')} context={t('versions.count', { count: versions.length })}>
      {versions.map((version) => (
        <VersionPart key={version.version.id} view={version} />
      ))}
    </Panel>
  );
}

function VersionPart({ view }: { view: VersionView }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const nameOf = useNames();
  const [isRead, setRead] = useState(false);
  const { version, deliveries, approvals, differs } = view;
  const decided = approvals.map((one) =>
    t(`versions.${one.as}`, { name: nameOf(one.approver), time: momentOf(one.at, now) }),
  );
  return (
    <>
      <Row
        strong
        title={t('versions.version', { version: version.version })}
        meta={[
          t('versions.fixed', { time: momentOf(view.at, now), name: nameOf(version.by) }),
          ...decided,
        ].join(' ')}
        end={
          <>
            {differs.length > 0 && deliveries.length > 0 ? (
              <StateChip tone="warning">{t('list.differs', { count: differs.length })}</StateChip>
            ) : null}
            <ActionButton
              size="small"
              expanded={isRead}
              onClick={() => setRead(!isRead)}
              label={t('versions.readOf', { version: version.version })}
            >
              {t('versions.read')}
            </ActionButton>
          </>
        }
        below={
          isRead ? (
            <Pad>
              <pre className={classes.kept}>{version.text}</pre>
            </Pad>
          ) : null
        }
      />
      <PlainRows
        items={deliveries}
        itemKey={({ id }) => id}
        label={t('versions.sendings', { version: version.version })}
      >
        {(delivery) => <DeliveryRow delivery={delivery} />}
      </PlainRows>
      {differs.length > 0 && deliveries.length > 0 ? <Differs changes={differs} /> : null}
    </>
  );
}

function DeliveryRow({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const nameOf = useNames();
  const channelWord = useChannelWord();
  const { to, channel, at, by, withoutApproval, note, entryNumber } = delivery;
  return (
    <Row
      lead={momentOf(at, now)}
      title={t('versions.sent', { to: to.join(t('and')), channel: channelWord(channel) })}
      meta={[
        nameOf(by),
        withoutApproval === null ? '' : t('versions.without', { reason: withoutApproval }),
        note ?? '',
        entryNumber ?? '',
      ]
        .filter((part) => part !== '')
        .join(' ')}
    />
  );
}

function Differs({ changes }: { changes: readonly FactChangeView[] }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  return (
    <Pad>
      <Note tone="warning">
        {t('versions.differs')}
        <ul className={classes.changes}>
          {changes.map(({ key, label, before, after }) => (
            <li key={key}>
              {t('versions.change', {
                field: words(label.ja, label.en),
                before: before ?? t('form.empty'),
                after: after ?? t('form.empty'),
              })}
            </li>
          ))}
        </ul>
      </Note>
    </Pad>
  );
}
