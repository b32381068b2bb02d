// Step 5: businesses and systems with their RTO and RLO; required RTO and priority group are derived, never typed.
import { useTranslation } from 'react-i18next';
import { groupOf } from '../../../../../shared/domain/analysis/priority';
import { paths } from '../../../../data/paths';
import { useQuery } from '../../../../data/queries';
import { type AnyRecord, NothingEntered } from '../../../../records';
import { ActionButton, ActionLine, Digits, StateChip } from '../../../../ui';
import { useContent } from '../content';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';

const BUSINESS = [
  'name',
  'unitId',
  'importantCriteria',
  'rtoHours',
  'rlo',
  'alternative',
  'alternativeAgreed',
  'peak',
];
const SYSTEM = [
  'name',
  'kind',
  'ownRtoHours',
  'rlo',
  'hosting',
  'mainSiteId',
  'alternateSiteId',
  'ownerPersonId',
  'note',
];

function useGroups() {
  const levels = useContent('priorityLevels');
  return (levels?.groups ?? []).map(({ code, rtoHours, hardwareLevel, externalServiceLevel }) => ({
    code,
    maxHours: rtoHours.max,
    hardwareLevel,
    externalServiceLevel,
  }));
}

/** The priority businesses. */
export function BusinessesPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const groups = useGroups();
  const codeOf = ({ rtoHours }: AnyRecord): string | null =>
    groupOf(typeof rtoHours === 'number' ? rtoHours : null, groups)?.code ?? null;
  const uses = (useQuery('record.list', { entity: 'systemUse' }).data ?? []) as readonly AnyRecord[];
  const systemsOf = (id: string): number => uses.filter((use) => use.businessId === id).length;
  return (
    <KindPane
      {...pane}
      entity="business"
      show={['unitId', 'rtoHours']}
      ask={BUSINESS}
      derived={[
        {
          id: 'group',
          header: t('priority.group'),
          cell: (record) => <Group code={codeOf(record)} />,
          value: codeOf,
        },
        {
          id: 'systems',
          header: t('priority.systems'),
          cell: ({ id }) => <Digits value={String(systemsOf(id))} />,
          value: ({ id }) => systemsOf(id),
        },
      ]}
      above={({ id }) => (
        <ActionLine>
          <ActionButton icon="chart" href={`#${paths.analysisPlace('impact', id)}`}>
            {t('priority.impact')}
          </ActionButton>
        </ActionLine>
      )}
    />
  );
}

/** The systems. */
export function SystemsPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const rows = useQuery('analysis.rto', {}).data ?? [];
  const rowOf = (id: string) => rows.find((row) => row.id === id);
  return (
    <KindPane
      {...pane}
      entity="system"
      show={['kind', 'ownRtoHours']}
      ask={SYSTEM}
      derived={[
        {
          id: 'required',
          header: t('priority.required'),
          cell: ({ id }) => <Hours hours={rowOf(id)?.requiredRtoHours ?? null} />,
          value: ({ id }) => rowOf(id)?.requiredRtoHours ?? null,
        },
        {
          id: 'group',
          header: t('priority.group'),
          cell: ({ id }) => <Group code={rowOf(id)?.group ?? null} />,
          value: ({ id }) => rowOf(id)?.group ?? null,
        },
        {
          id: 'problem',
          header: t('priority.problem'),
          cell: ({ id }) => <Problem has={(rowOf(id)?.problem ?? null) !== null} />,
          value: ({ id }) => ((rowOf(id)?.problem ?? null) === null ? 1 : 0),
        },
      ]}
      above={({ id }) => (
        <ActionLine>
          <ActionButton icon="chart" href={`#${paths.analysisPlace('dependencies', id)}`}>
            {t('priority.dependencies')}
          </ActionButton>
        </ActionLine>
      )}
    />
  );
}

function Group({ code }: { code: string | null }) {
  return code === null ? <NothingEntered /> : <b>{code}</b>;
}

function Hours({ hours }: { hours: number | null }) {
  return hours === null ? <NothingEntered /> : <Digits value={String(hours)} />;
}

function Problem({ has }: { has: boolean }) {
  const { t } = useTranslation('plan');
  return has ? <StateChip tone="critical">{t('priority.late')}</StateChip> : t('priority.fits');
}
