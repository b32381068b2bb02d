// The analysis: what of the plan would not hold, what a stop does, what depends on what, and when it is all back.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { EditingButton } from '../../records/EditingButton';
import { LinkTabs, TitleRow } from '../../ui';
import { DependenciesPlace } from './dependencies/DependenciesPlace';
import { ImpactPlace } from './impact/ImpactPlace';
import { PLACES, type Place, placeOf } from './places';
import { ReadinessPlace } from './readiness/ReadinessPlace';
import { RecoveryPlace } from './recovery/RecoveryPlace';

/** The analysis screen at a place of it, and at a record there. */
export function AnalysisScreen({ place, id }: { place: string | null; id: string | null }) {
  const { t } = useTranslation('analysis');
  const current = placeOf(place);
  const findings = useQuery('analysis.readiness', {}).data?.length;
  const items = PLACES.map((one) => ({
    href: `#${paths.analysisPlace(one)}`,
    word: t(`place.${one}`),
    current: one === current,
    ...(one === 'readiness' && findings !== undefined ? { count: findings } : {}),
  }));
  return (
    <>
      <TitleRow
        title={t('title')}
        aside={<LinkTabs label={t('places')} items={items} />}
        actions={[<EditingButton key="edit" />]}
      />
      {screenOf(current, id)}
    </>
  );
}

function screenOf(place: Place, id: string | null): ReactNode {
  switch (place) {
    case 'readiness':
      return <ReadinessPlace key={id} at={id} />;
    case 'impact':
      return <ImpactPlace businessId={id} />;
    case 'dependencies':
      return <DependenciesPlace systemId={id} />;
    case 'recovery':
      return <RecoveryPlace />;
  }
}
