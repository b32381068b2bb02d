// The frame around every screen of an open plan: band, rail, palette, keys and the bar while something fails.
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useIncidentInView } from '../../data/incident';
import { isCut, queryClient } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { AppFrame, BandButton, FailureBar, ShortcutSheet, useListedShortcuts } from '../../ui';
import { ActorDialog } from './ActorDialog';
import { useBandFields } from './bandFields';
import { FrameRail } from './FrameRail';
import type { OpenDesk } from './openDesk';
import { PlaceContext, PlaceName } from './Place';
import { Palette } from './palette/Palette';
import { ScreenBoundary } from './ScreenBoundary';
import { screenAt } from './screens';
import { useFrame } from './store';
import { useFrameKeys } from './useFrameKeys';

/** The frame of an open plan. `failure`: why the app cannot be reached, while it cannot. */
export function Frame({
  desk,
  failure,
  children,
}: {
  desk: OpenDesk;
  failure: unknown;
  children: ReactNode;
}) {
  const { t } = useTranslation('frame');
  const [location] = useLocation();
  const inView = useIncidentInView();
  // A closed response may be read, but it is no mode: the band names an open one or none.
  const incident = inView.incident?.closed === null ? inView.incident : (inView.open.at(-1) ?? null);
  const openDialog = useFrame((state) => state.open);
  const fields = useBandFields(desk);
  useFrameKeys({ hasIncident: incident !== null });
  useWindowTitle(desk, incident !== null);
  useWarmDrawings();
  return (
    <AppFrame
      shown={
        incident === null
          ? { mode: 'prepare', word: t('mode.prepare'), icon: 'book' }
          : { mode: 'respond', word: t('mode.respond'), icon: 'flag' }
      }
      place={<PlaceName desk={desk} incident={incident} />}
      placeContext={<PlaceContext desk={desk} incident={incident} />}
      search={
        <BandButton icon="search" keys="Ctrl+K" onClick={() => openDialog('palette')}>
          {t('band.search')}
        </BandButton>
      }
      fields={fields}
      rail={<FrameRail incident={incident} offsetSeconds={desk.clockOffsetSeconds} />}
      railFoot={t('railFoot')}
      failure={<Failure cut={failure} />}
      words={{
        skip: t('skip'),
        rail: t('railLabel'),
        openRail: t('openRail'),
        closeRail: t('closeRail'),
        everywhere: t('keys.everywhere'),
      }}
    >
      <ScreenBoundary place={location}>{children}</ScreenBoundary>
      <ScreenBoundary place={location}>
        <Palette desk={desk} incident={incident} />
        <ActorDialog />
        <KeySheet />
      </ScreenBoundary>
    </AppFrame>
  );
}

/** How long after the first screen the drawings' engine is started: late enough to be in nobody's way. */
const WARM_AFTER_MS = 1500;

/** Starts the engine of the drawings ahead of time; without it they are still drawn, only later. */
function useWarmDrawings(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // What cannot be fetched now is asked for again when a drawing is opened.
      import('../../ui/diagram').then(({ warmUp }) => warmUp()).catch(() => undefined);
    }, WARM_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** 見本, the screen and the mode in the window's title. */
function useWindowTitle(desk: OpenDesk, isResponding: boolean): void {
  const { t } = useTranslation(['frame', 'common']);
  const [location] = useLocation();
  const screen = screenAt(location);
  const parts = [
    desk.plan.demo === true ? t('common:sample') : '',
    isResponding ? t('frame:mode.respond') : '',
    screen === null ? '' : t(`frame:screen.${screen.id}`),
    t('common:app'),
  ];
  const title = parts.filter((part) => part !== '').join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function latestWriteError(): unknown {
  const error = queryClient.getMutationCache().getAll().at(-1)?.state.error ?? null;
  const code = error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('store.') ? error : null;
}

function watchWrites(tell: () => void): () => void {
  return queryClient.getMutationCache().subscribe(tell);
}

/** The red bar: the road is cut, or the last write failed on the disk. It goes with the next write that succeeds. */
function Failure({ cut }: { cut: unknown }) {
  const { t } = useTranslation('frame');
  const errorText = useErrorText();
  const failed = useSyncExternalStore(watchWrites, latestWriteError);
  if (cut !== null) return <FailureBar>{isCut(cut) ? t('cut') : errorText(cut)}</FailureBar>;
  if (failed === null) return null;
  return (
    <FailureBar>
      {t('writeFailed')}: {errorText(failed)}
    </FailureBar>
  );
}

function KeySheet() {
  const { t } = useTranslation(['frame', 'common']);
  const { dialog, close } = useFrame();
  const shortcuts = useListedShortcuts();
  return (
    <ShortcutSheet
      opened={dialog === 'keys'}
      onClose={close}
      title={t('frame:keys.title')}
      closeWord={t('common:close')}
      shortcuts={shortcuts}
    />
  );
}
