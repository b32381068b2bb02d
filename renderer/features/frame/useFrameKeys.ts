// The keys that work on every screen.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../data/paths';
import { type ShortcutMap, useShortcuts } from '../../ui';
import { type ScreenEntry, screens } from './screens';
import { useFrame } from './store';

/** Binds Ctrl+K, F9, N, G then a screen, Ctrl+P and F1. */
export function useFrameKeys({ hasIncident }: { readonly hasIncident: boolean }): void {
  const { t } = useTranslation('frame');
  const [, navigate] = useLocation();
  const { open, wishToWrite } = useFrame();
  const go = ({ id, path, goKey }: ScreenEntry): [string, ShortcutMap[string]][] =>
    goKey === undefined
      ? []
      : [[`g ${goKey}`, { run: () => navigate(path), word: t('keys.go', { screen: t(`screen.${id}`) }) }]];
  const write = () => {
    navigate(paths.chronology);
    wishToWrite();
  };
  const group = t('keys.everywhere');
  useShortcuts(
    {
      'Ctrl+K': { run: () => open('palette'), word: t('keys.palette') },
      F9: { run: () => navigate(paths.start), word: t('keys.start') },
      ...Object.fromEntries(
        screens.filter((screen) => hasIncident || screen.duringResponse !== true).flatMap(go),
      ),
      'Ctrl+P': { run: () => navigate(paths.print), word: t('keys.print') },
      F1: { run: () => open('keys'), word: t('keys.sheet') },
    },
    { group },
  );
  useShortcuts({ n: { run: write, word: t('keys.write') } }, { group, off: !hasIncident });
}
