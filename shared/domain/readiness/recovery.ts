// Readiness of the way back: recovery hours, backups that were tried, and a stand-in not struck by the same event.
import type { RecordOf } from '../../model/index';
import { daysSince, type Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs, YEAR_DAYS } from './rule';

type System = RecordOf<'system'>;
const SOURCE_BACKUP = `${GUIDELINE} 2.7.1(1)`;
const SOURCE_RESTORE = `${GUIDELINE} 2.9.1(1)-3`;

function those(test: (system: System, plan: Situation) => boolean): Rule['check'] {
  return (plan) => plan.records.system.filter((one) => test(one, plan)).map(({ id }) => ({ id }));
}

function withBackup(test: (backup: NonNullable<System['backup']>, system: System) => boolean): Rule['check'] {
  return those((system) => system.backup !== null && test(system.backup, system));
}

/** The main and the alternate site are the same, or linked by an event that strikes both. */
function struckTogether(plan: Situation): Hit[] {
  const links = plan.records.siteLink.filter(
    ({ coDamage }) => coDamage?.local || coDamage?.medium || coDamage?.wide,
  );
  const isStruck = (a: string, b: string) =>
    a === b ||
    links.some(
      ({ fromSiteId, toSiteId }) =>
        (fromSiteId === a && toSiteId === b) || (fromSiteId === b && toSiteId === a),
    );
  return plan.records.system.flatMap(({ id, mainSiteId: main, alternateSiteId: other }) =>
    main !== null && other !== null && isStruck(main, other)
      ? [{ id, with: refs('site', new Set([main, other])) }]
      : [],
  );
}

/** Restoring from the backup counts where nothing is kept running: no stand-in, or a cold one. */
function slowRestores(plan: Situation): Hit[] {
  return plan.records.system.flatMap(({ id, standby, backup }) => {
    const hours = backup?.restoreHours ?? null;
    const rtoHours = plan.rtos.get(id)?.requiredRtoHours ?? null;
    const counts = standby === null || standby === 'none' || standby === 'cold';
    return counts && hours !== null && rtoHours !== null && hours > rtoHours
      ? [{ id, data: { hours, rtoHours } }]
      : [];
  });
}

export const RECOVERY_RULES: readonly Rule[] = [
  {
    id: 'sys-hours',
    source: `${GUIDELINE} 2.5.2(1)-1`,
    severity: 'warning',
    entity: 'system',
    field: 'onsiteHours',
    check: those(({ switchoverHours, onsiteHours }) => switchoverHours === null && onsiteHours === null),
  },
  {
    id: 'rule-not-codamaged',
    source: `${GUIDELINE} 2.6.2 表2.6-2`,
    severity: 'critical',
    entity: 'system',
    field: 'alternateSiteId',
    check: struckTogether,
  },
  {
    id: 'backup-none',
    source: SOURCE_BACKUP,
    severity: 'warning',
    entity: 'system',
    field: 'backup',
    check: those(({ backup }) => backup === null || backup.method === null),
  },
  {
    id: 'backup-untested',
    source: SOURCE_RESTORE,
    severity: 'warning',
    entity: 'system',
    field: 'backup',
    check: withBackup(({ method, lastRestoreTestOn }) => method !== null && lastRestoreTestOn === null),
  },
  {
    id: 'backup-test-old',
    source: SOURCE_RESTORE,
    severity: 'warning',
    entity: 'system',
    field: 'backup',
    check: (plan) =>
      plan.records.system.flatMap(({ id, backup }) => {
        const days = daysSince(backup?.lastRestoreTestOn ?? null, plan);
        return days !== null && days > YEAR_DAYS ? [{ id, data: { days } }] : [];
      }),
  },
  {
    id: 'backup-place',
    source: SOURCE_BACKUP,
    severity: 'critical',
    entity: 'system',
    field: 'backup',
    check: withBackup(({ location }, { mainSiteId }) => location !== null && location === mainSiteId),
  },
  {
    id: 'backup-tamper',
    source: SOURCE_BACKUP,
    severity: 'info',
    entity: 'system',
    field: 'backup',
    check: withBackup(({ method, tamperProofCopy }) => method !== null && tamperProofCopy !== true),
  },
  {
    id: 'backup-slow',
    source: SOURCE_BACKUP,
    severity: 'warning',
    entity: 'system',
    field: 'backup',
    check: slowRestores,
  },
];
