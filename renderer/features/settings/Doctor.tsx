// The health of this folder, checked when asked for, and what this program is.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, Digits, ErrorPlace, Facts, Meta, Pad, Panel, StateChip, WaitingBar } from '../../ui';

type Report = OutputOf<'desk.doctor'>;

const MIB = 1024 * 1024;

/** Integrity, durability, the chain of changes and the tools found. */
export function Doctor() {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const [isAsked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery('desk.doctor', {}, { enabled: isAsked });
  return (
    <Panel
      title={t('doctor.title')}
      end={
        <ActionButton
          size="small"
          onClick={() => {
            if (isAsked && !isFetching) void refetch();
            setAsked(true);
          }}
        >
          {isAsked ? t('doctor.again') : t('doctor.run')}
        </ActionButton>
      }
    >
      {isFetching ? <WaitingBar word={t('doctor.running')} /> : null}
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
      {isAsked ? null : (
        <Pad>
          <Meta>{t('doctor.what')}</Meta>
        </Pad>
      )}
      {data === undefined ? null : <HealthFacts report={data} />}
    </Panel>
  );
}

function Verdict({ isGood, children }: { isGood: boolean; children: string }) {
  return <StateChip tone={isGood ? 'good' : 'critical'}>{children}</StateChip>;
}

function HealthFacts({ report }: { report: Report }) {
  const { t } = useTranslation(['settings', 'common']);
  const faults = report.integrity.filter((line) => line !== 'ok');
  const isDurable = report.synchronous === 'FULL' || report.synchronous === 'EXTRA';
  const mode = `synchronous=${report.synchronous}, ${report.journalMode}`;
  const { brokenAt, commits } = report.chain;
  const altered = [...report.chronology.altered.map(({ number }) => number), ...report.chronology.lost];
  const total = Object.values(report.records).reduce((sum, count) => sum + count, 0);
  return (
    <Pad>
      <Facts
        items={[
          {
            label: t('settings:doctor.integrity'),
            value: (
              <Verdict isGood={faults.length === 0}>
                {faults.length === 0
                  ? t('settings:doctor.integrityGood')
                  : t('settings:doctor.integrityBad', { count: faults.length })}
              </Verdict>
            ),
          },
          {
            label: t('settings:doctor.durable'),
            value: (
              <Verdict isGood={isDurable}>
                {isDurable
                  ? t('settings:doctor.durableGood', { mode })
                  : t('settings:doctor.durableBad', { mode })}
              </Verdict>
            ),
          },
          {
            label: t('settings:doctor.encrypted'),
            value: (
              <Verdict isGood={report.encrypted}>
                {report.encrypted ? t('settings:doctor.encryptedYes') : t('settings:doctor.encryptedNo')}
              </Verdict>
            ),
          },
          {
            label: t('settings:doctor.chain'),
            value: (
              <Verdict isGood={brokenAt === null}>
                {brokenAt === null
                  ? t('settings:doctor.chainGood', { commits })
                  : t('settings:doctor.chainBroken', { at: brokenAt })}
              </Verdict>
            ),
          },
          {
            label: t('settings:doctor.chronology'),
            value: (
              <Verdict isGood={altered.length === 0}>
                {altered.length === 0
                  ? t('settings:doctor.chronologyGood', { count: report.chronology.compared })
                  : t('settings:doctor.chronologyBad', { numbers: altered.join('、') })}
              </Verdict>
            ),
          },
          { label: t('settings:doctor.records'), value: <Digits value={String(total)} /> },
          {
            label: t('settings:doctor.size'),
            value: <Digits value={`${(report.databaseBytes / MIB).toFixed(1)} MiB`} />,
          },
          { label: t('settings:doctor.folder'), value: report.dataDir },
          { label: t('settings:doctor.schema'), value: String(report.schemaVersion) },
          {
            label: t('settings:doctor.engines'),
            value:
              report.engines.length === 0 ? (
                <StateChip tone="warning">{t('settings:doctor.noEngine')}</StateChip>
              ) : (
                report.engines.map(({ name, path }) => `${name} ${path}`).join(' · ')
              ),
          },
          {
            label: t('settings:about.parts'),
            value: Object.entries(report.versions)
              .map(([name, version]) => `${name} ${version}`)
              .join(' · '),
          },
        ]}
      />
    </Pad>
  );
}

/** Version, licences and the promise not to connect. */
export function About({ version }: { version: string }) {
  const { t } = useTranslation('settings');
  return (
    <Panel title={t('about.title')} padded>
      <Facts
        items={[
          { label: t('about.version'), value: version },
          { label: t('about.licence'), value: t('about.licenceText') },
        ]}
      />
      <p>{t('about.offline')}</p>
    </Panel>
  );
}
