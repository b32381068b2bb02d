// Everything the analysis screens ask for after an edit, dispatch to answer, at 500 systems and 2,000 links, beside the edit alone.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app';
import { bigPlan } from './bigPlan';
import { print, projectDir, quantile, timeEach, withFolder } from './measure';

const ROUNDS = 30;
const TEAMS = 5;

function openApp(dataDir: string): App {
  return createApp({
    dataDir,
    resourcesDir: join(projectDir, 'resources'),
    clock: () => Date.now(),
    random: (bytes) => randomBytes(bytes),
    zoneMinutes: () => 540,
    log: (line) => console.error(JSON.stringify(line)),
    keySources: { userConfigDir: join(dataDir, 'config'), keychain: null, passphrase: null },
    lock: true,
    print: { run: () => Promise.reject(new Error('not in this benchmark')), engine: () => null },
    version: 'bench',
  });
}

function call<T>(app: App, name: string, input: unknown): T {
  const answer = app.dispatch({ name, input });
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.data)}`);
  return answer.value as T;
}

/** Fills the folder; the records get ids of their own. @returns the systems' ids. */
function fill(app: App): string[] {
  call(app, 'plan.create', { organisation: 'みらい県', title: '計画' });
  const ids = new Map<string, string>();
  const save = (entity: string, own: string | null, fields: object) => {
    const { id } = call<{ id: string }>(app, 'record.save', { entity, fields });
    if (own !== null) ids.set(own, id);
  };
  const plan = bigPlan();
  for (const { id, ...fields } of plan.systems) save('system', id, { name: id, ...fields });
  for (const { id, rtoHours } of plan.businesses) save('business', id, { name: id, rtoHours });
  for (const { systemId, dependsOnId } of plan.dependencies)
    if (systemId !== dependsOnId)
      save('dependency', null, { systemId: ids.get(systemId), dependsOnId: ids.get(dependsOnId) });
  for (const { businessId, systemId } of plan.uses)
    save('systemUse', null, { businessId: ids.get(businessId), systemId: ids.get(systemId) });
  return plan.systems.flatMap(({ id }) => ids.get(id) ?? []);
}

withFolder((dataDir) => {
  const app = openApp(dataDir);
  const systems = fill(app);
  const edit = (round: number) => {
    const id = systems[round % systems.length];
    call(app, 'record.save', { entity: 'system', id, fields: { ownRtoHours: 1 + round } });
  };
  const ask = (name: string, input: object = {}) => timeEach(ROUNDS, () => void call(app, name, input));
  const place = timeEach(ROUNDS, (round) => {
    edit(round);
    call(app, 'analysis.structure', {});
  });
  const edits = timeEach(ROUNDS, (round) => edit(round + ROUNDS));
  const schedule = ask('analysis.schedule', { teams: TEAMS });
  const impact = ask('analysis.impact');
  const readiness = ask('analysis.readiness');
  const rto = ask('analysis.rto');
  void app.close();
  print([
    { name: 'an edit, then the derived structure, p50', ms: quantile(place, 0.5) },
    { name: 'the edit alone, p50', ms: quantile(edits, 0.5) },
    { name: 'the structure after an edit, p95', ms: quantile(place, 0.95) },
    { name: 'required RTOs, p50', ms: quantile(rto, 0.5) },
    { name: 'the schedule for 5 teams, p50', ms: quantile(schedule, 0.5) },
    { name: 'the impact of all businesses, p50', ms: quantile(impact, 0.5) },
    { name: 'all readiness rules, p50', ms: quantile(readiness, 0.5) },
  ]);
});
