// What a window shows: the gate before a plan is open, then the frame with the screen of the address.
import i18next from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from './data/caller';
import { keepPreferences, restorePreferences, usePreferences } from './data/preferences';
import { isCut, queryClient, useQuery } from './data/queries';
import { windowKind } from './data/windows';
import { FirstStart, Page, Unlock, Who } from './features/firststart';
import { type DeskStatus, Frame, ScreenBoundary, useKeptRoute, usePower } from './features/frame';
import { WallScreen } from './features/wall';
import { useErrorText } from './i18n/useError';
import { Screens } from './Screens';
import { ActionButton, ErrorPlace, HeldKeys, type SchemeChoice, UiProvider, WaitingBar } from './ui';

const RETRY_MS = 3000;

/** The whole window. */
export function App() {
  const language = useCaller((state) => state.language);
  const chosen = usePreferences((state) => state.scheme);
  const power = usePower();
  useEffect(() => {
    if (i18next.language === language) return;
    void i18next.changeLanguage(language);
    // Some answers carry words: excerpts, previews.
    void queryClient.invalidateQueries();
  }, [language]);
  const onBattery = power?.onBattery === true;
  const scheme: SchemeChoice = chosen === 'auto' && onBattery ? 'dark' : chosen;
  return (
    <UiProvider scheme={scheme} power={onBattery ? 'battery' : 'mains'} language={language}>
      <ScreenBoundary place="">
        <Gate />
      </ScreenBoundary>
    </UiProvider>
  );
}

/** Asks for the folder's state again while the app cannot be reached. */
function useStatus() {
  const status = useQuery('desk.status', {});
  // With an answer from before a cut the query itself has no error: why it failed says that the road is cut.
  const { data, failureReason: error, refetch } = status;
  const hasNoRoad = isCut(error);
  useEffect(() => {
    if (!hasNoRoad) return;
    const timer = setInterval(() => void refetch(), RETRY_MS);
    return () => clearInterval(timer);
  }, [hasNoRoad, refetch]);
  return { data, error };
}

/** Takes over what the folder kept for windows, once it is open. @returns true when that is done. */
function usePreferencesOf(isOpen: boolean): boolean {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    let stop = () => {};
    let isGone = false;
    const follow = () => {
      if (isGone) return;
      // A wall only looks: what it is shown in is the desk's to keep.
      if (windowKind() === 'desk') stop = keepPreferences();
      setDone(true);
    };
    // Without what was kept the window works with the defaults.
    void restorePreferences().then(follow, follow);
    return () => {
      isGone = true;
      stop();
    };
  }, [isOpen]);
  return done;
}

function Gate() {
  const { t } = useTranslation('frame');
  const { data, error } = useStatus();
  const isReady = usePreferencesOf(data !== undefined);
  const [asksWho, setAsksWho] = useState(false);
  if (data === undefined && error !== null) return <NotOpen error={error} code={error.code} />;
  if (data === undefined || !isReady) return <WaitingBar word={t('gate.opening')} />;
  if (windowKind() === 'wall') return <WallScreen correctionSeconds={data.clockOffsetSeconds} />;
  if (data.plan === null)
    return <FirstStart onOpening={() => setAsksWho(true)} onRefused={() => setAsksWho(false)} />;
  if (asksWho) return <Who onDone={() => setAsksWho(false)} />;
  return <OpenWindow desk={{ ...data, plan: data.plan }} failure={error} />;
}

function OpenWindow({
  desk,
  failure,
}: {
  desk: DeskStatus & { plan: NonNullable<DeskStatus['plan']> };
  failure: unknown;
}) {
  const isSettled = useKeptRoute();
  return (
    <Frame desk={desk} failure={failure}>
      {isSettled ? <Screens /> : <HeldKeys />}
    </Frame>
  );
}

/** Why there is nothing to show yet: a passphrase, a cut road, or a folder that does not open. */
function NotOpen({ error, code }: { error: unknown; code: string }): ReactNode {
  const { t } = useTranslation(['frame', 'common', 'firststart']);
  const errorText = useErrorText();
  const again = () => void queryClient.invalidateQueries();
  if (code === 'key.passphraseNeeded') return <Unlock onOpened={again} />;
  const hasNoRoad = isCut(error);
  return (
    <Page
      title={t('firststart:title')}
      lead={hasNoRoad ? t('frame:gate.unreachable') : t('frame:gate.failed')}
    >
      <ErrorPlace
        happened={hasNoRoad ? t('frame:gate.unreachable') : errorText(error)}
        kept={hasNoRoad ? t('frame:gate.unreachableKept') : undefined}
        next={hasNoRoad ? t('frame:gate.unreachableNext') : undefined}
        action={<ActionButton onClick={again}>{t('common:retry')}</ActionButton>}
      />
    </Page>
  );
}
