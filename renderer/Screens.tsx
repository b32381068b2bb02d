// Which screen stands at which address.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { useCaller } from './data/caller';
import { paths } from './data/paths';
import { useActorName, useFrame } from './features/frame';
import { HomeScreen } from './features/home';
import { SettingsScreen } from './features/settings';
import { ActionButton, Empty, TitleRow, WaitingBar } from './ui';

/** The screen of the present address. */
export function Screens() {
  const { t } = useTranslation('common');
  const openDialog = useFrame((state) => state.open);
  return (
    <Suspense fallback={<WaitingBar word={t('loading')} />}>
      <Switch>
        <Route path={paths.home}>
          <HomeScreen onFind={() => openDialog('palette')} />
        </Route>
        <Route path={paths.settings}>
          <Settings />
        </Route>
        <Route>
          <NoScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}

function Settings() {
  const openDialog = useFrame((state) => state.open);
  const actorName = useActorName(useCaller((state) => state.actor));
  return <SettingsScreen actorName={actorName} onChangeActor={() => openDialog('actor')} />;
}

function NoScreen() {
  const { t } = useTranslation('frame');
  const [location] = useLocation();
  return (
    <>
      <TitleRow title={t('notFound.title')} />
      <Empty
        text={t('notFound.text', { path: location })}
        action={<ActionButton href={`#${paths.home}`}>{t('notFound.action')}</ActionButton>}
      />
    </>
  );
}
