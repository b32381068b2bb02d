// What to try out: the number of teams, whether stand-ins are there, and hours or a stand-in of single systems.
import { useTranslation } from 'react-i18next';
import { type AnyRecord, inOrder } from '../../../records';
import { ActionButton, IconButton, NumberField, Panel, Segmented, SelectField, Stack } from '../../../ui';
import { useHours } from '../useHours';
import classes from './Recovery.module.css';
import { isTried, type SystemTrial, useTrial } from './trial';
import type { RecoveryView } from './useRecovery';

const MOST_TEAMS = 10_000;
const MOST_HOURS = 100_000;
const NOTHING: SystemTrial = { hours: null, standby: null };

/** The panel; the plan is not touched by anything in it. */
export function TrialPanel({ view }: { view: RecoveryView }) {
  const { t } = useTranslation(['analysis', 'common']);
  const { trial, change, tryOn, reset } = useTrial();
  const left = inOrder('system', view.systems as unknown as AnyRecord[]).filter(
    ({ id }) => trial.systems[id] === undefined,
  );
  const setTeams = (teams: number | null) => {
    const isNumber = teams !== null && Number.isInteger(teams) && teams >= 1 && teams <= MOST_TEAMS;
    change({ teams: isNumber ? teams : null });
  };
  return (
    <Panel
      title={t('analysis:recovery.try')}
      context={t('analysis:recovery.tryHow')}
      padded
      {...(isTried(trial)
        ? {
            foot: (
              <ActionButton icon="undo" onClick={reset}>
                {t('analysis:recovery.reset')}
              </ActionButton>
            ),
          }
        : {})}
    >
      <Stack gap="12">
        <NumberField
          label={t('analysis:recovery.teams')}
          description={t('analysis:recovery.teamsHow')}
          value={trial.teams}
          min={1}
          onChange={setTeams}
        />
        <Segmented
          label={t('analysis:recovery.standby')}
          options={(['used', 'lost'] as const).map((value) => ({
            value,
            word: t(`analysis:recovery.standbys.${value}`),
          }))}
          value={trial.standby}
          onChange={(standby) => change({ standby })}
        />
        {Object.entries(trial.systems).map(([id, tried]) => (
          <TriedSystem key={id} id={id} tried={tried} view={view} />
        ))}
        <SelectField
          label={t('analysis:recovery.addSystem')}
          options={left.map(({ id }) => ({ value: id, label: view.named(id) }))}
          value={null}
          searchable
          emptyWord={t('common:noMatch')}
          onChange={(id) => id !== null && tryOn(id, NOTHING)}
        />
      </Stack>
    </Panel>
  );
}

function TriedSystem({ id, tried, view }: { id: string; tried: SystemTrial; view: RecoveryView }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const tryOn = useTrial((state) => state.tryOn);
  const own = view.plan.systems.find((slot) => slot.id === id)?.hours ?? null;
  const setHours = (next: number | null) => {
    const isHours = next !== null && next >= 0 && next <= MOST_HOURS;
    tryOn(id, { ...tried, hours: isHours ? next : null });
  };
  return (
    <div className={classes.tried}>
      <div className={classes.triedHead}>
        {view.named(id)}
        <IconButton
          icon="x"
          size="small"
          label={t('recovery.dropSystem', { name: view.named(id) })}
          onClick={() => tryOn(id, null)}
        />
      </div>
      <NumberField
        label={t('recovery.hoursTried')}
        description={t('recovery.hoursPlan', { hours: hours.orNothing(own) })}
        value={tried.hours}
        min={0}
        decimals={2}
        onChange={setHours}
      />
      <Segmented
        label={t('recovery.standby')}
        options={(['asAll', 'used', 'lost'] as const).map((value) => ({
          value,
          word: t(`recovery.standbys.${value}`),
        }))}
        value={tried.standby ?? 'asAll'}
        onChange={(value) => tryOn(id, { ...tried, standby: value === 'asAll' ? null : value })}
      />
    </div>
  );
}
