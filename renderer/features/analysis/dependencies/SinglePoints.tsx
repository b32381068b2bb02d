// Single points of failure and circles of dependencies, each with whom it concerns.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EntityName } from '../../../../shared/model/index';
import { addressOf, useNames } from '../../../records';
import { ActionButton, Empty, PlainRows, Row, StateChip } from '../../../ui';
import classes from './Dependencies.module.css';
import type { SinglePoint, StructureView } from './structure';
import { useNamed } from './useNamed';

/** The single points, those with the most businesses first. */
export function SinglePoints({ view }: { view: StructureView }) {
  const { t } = useTranslation('analysis');
  if (view.singlePoints.length === 0) return <Empty icon="check-circle" text={t('dependencies.noPoint')} />;
  return (
    <PlainRows
      items={view.singlePoints}
      itemKey={({ kind, id }) => `${kind} ${id}`}
      label={t('dependencies.lists.points')}
    >
      {(point) => <PointRow point={point} view={view} />}
    </PlainRows>
  );
}

function PointRow({ point, view }: { point: SinglePoint; view: StructureView }) {
  const { t } = useTranslation('analysis');
  const entity: EntityName = point.entity;
  const nameOf = useNames(entity);
  const named = useNamed(view);
  const list = (ids: readonly string[]) => ids.map(named).join(t('separator'));
  return (
    <Row
      lead={<StateChip tone="warning">{t(`dependencies.point.${point.kind}`)}</StateChip>}
      title={<Link href={addressOf(entity, point.id)}>{nameOf(point.id)}</Link>}
      meta={t('dependencies.stops', { systems: list(point.systemIds), businesses: list(point.businessIds) })}
    />
  );
}

/** The circles, each as the path that comes back to where it starts. */
export function Circles({ view, onGo }: { view: StructureView; onGo: (id: string) => void }) {
  const { t } = useTranslation('analysis');
  const named = useNamed(view);
  if (view.circles.length === 0) return <Empty icon="check-circle" text={t('dependencies.noCircle')} />;
  return (
    <PlainRows
      items={view.circles}
      itemKey={(circle) => circle.join(' ')}
      label={t('dependencies.lists.circles')}
    >
      {(circle) => {
        const [first] = circle;
        return (
          <Row
            lead={<StateChip tone="critical">{t('problem.circular.short')}</StateChip>}
            title={<span className={classes.path}>{circle.map(named).join(' → ')}</span>}
            end={
              first === undefined ? undefined : (
                <ActionButton
                  size="small"
                  label={`${t('dependencies.goTo')} ${named(first)}`}
                  onClick={() => onGo(first)}
                >
                  {t('dependencies.goTo')}
                </ActionButton>
              )
            }
          />
        );
      }}
    </PlainRows>
  );
}
