// Settings: how it looks, who acts, this laptop, its clock, its keys and its health.
import { useTranslation } from 'react-i18next';
import { type Language, useCaller } from '../../data/caller';
import { type Scheme, usePreferences } from '../../data/preferences';
import { useQuery } from '../../data/queries';
import { ActionButton, ActionLine, Columns, Meta, Panel, Segmented, Stack, TitleRow } from '../../ui';
import { ClockCheck } from './ClockCheck';
import { DeviceForm } from './DeviceForm';
import { About, Doctor } from './Doctor';
import { Keys } from './Keys';

/** The settings. `actorName` null: nobody is set; `onChangeActor` opens the choice. */
export function SettingsScreen({
  actorName,
  onChangeActor,
}: {
  actorName: string | null;
  onChangeActor: () => void;
}) {
  const { t } = useTranslation('settings');
  const { data: status } = useQuery('desk.status', {});
  if (status === undefined) return null;
  return (
    <>
      <TitleRow title={t('title')} context={t('context')} />
      <Columns
        sideWidth="30rem"
        side={
          <>
            <Keys slots={status.keySlots} />
            <Doctor />
            <About version={status.version} />
          </>
        }
      >
        <Display />
        <Actor name={actorName} onChange={onChangeActor} />
        {status.device === null ? null : (
          <DeviceForm key={status.device.id} code={status.device.code} name={status.device.name} />
        )}
        <ClockCheck offsetSeconds={status.clockOffsetSeconds} />
      </Columns>
    </>
  );
}

const LANGUAGES = [
  { value: 'ja', word: '日本語' },
  { value: 'en', word: 'English' },
] as const satisfies readonly { value: Language; word: string }[];

function Display() {
  const { t } = useTranslation('settings');
  const { language, setLanguage } = useCaller();
  const { scheme, setScheme } = usePreferences();
  const schemes = (['auto', 'light', 'dark'] as const satisfies readonly Scheme[]).map((value) => ({
    value,
    word: t(`display.${value}`),
  }));
  return (
    <Panel title={t('display.title')} padded>
      <Stack>
        <Segmented
          label={t('display.language')}
          options={LANGUAGES}
          value={language}
          onChange={setLanguage}
        />
        <div>
          <Segmented label={t('display.scheme')} options={schemes} value={scheme} onChange={setScheme} />
          <Meta>{t('display.schemeWhy')}</Meta>
        </div>
      </Stack>
    </Panel>
  );
}

function Actor({ name, onChange }: { name: string | null; onChange: () => void }) {
  const { t } = useTranslation('settings');
  const setActor = useCaller((state) => state.setActor);
  return (
    <Panel title={t('actor.title')} padded>
      <Stack>
        <p>
          <Meta>{t('actor.now')}</Meta> <b>{name ?? t('actor.nobody')}</b>
        </p>
        <ActionLine>
          <ActionButton icon="person" onClick={onChange}>
            {t('actor.change')}
          </ActionButton>
          {name === null ? null : (
            <ActionButton variant="quiet" onClick={() => setActor(null)}>
              {t('actor.clear')}
            </ActionButton>
          )}
        </ActionLine>
      </Stack>
    </Panel>
  );
}
