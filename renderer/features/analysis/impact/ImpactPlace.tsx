// What the stop of each business does: as a list with its times, as the matrix of who uses what, or as the weights behind it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../i18n/useError';
import { Columns, Empty, ErrorPlace, Panel, Segmented, WaitingBar } from '../../../ui';
import { BusinessPanel } from './BusinessPanel';
import { BusinessTable } from './BusinessTable';
import { UseMatrix } from './UseMatrix';
import { type ImpactView, useImpact } from './useImpact';
import { Weights } from './Weights';

const VIEWS = ['list', 'matrix', 'weights'] as const;
type View = (typeof VIEWS)[number];

/** The place; `businessId` is the business to stand at. */
export function ImpactPlace({ businessId }: { businessId: string | null }) {
  const { t } = useTranslation('common');
  const errorText = useErrorText();
  const { view, error } = useImpact();
  if (view !== null) return <Loaded key={businessId} view={view} businessId={businessId} />;
  return (
    <Columns>
      {error === null ? <WaitingBar word={t('loading')} /> : <ErrorPlace happened={errorText(error)} />}
    </Columns>
  );
}

function Loaded({ view, businessId }: { view: ImpactView; businessId: string | null }) {
  const { t } = useTranslation('analysis');
  const [shown, setShown] = useState<View>('list');
  const [activeId, setActiveId] = useState(businessId);
  const active = view.rows.find(({ business }) => business.id === activeId) ?? view.rows[0] ?? null;
  if (active === null) {
    return (
      <Columns>
        <Panel title={t('impact.title')}>
          <Empty icon="chart" text={t('impact.empty')} />
        </Panel>
      </Columns>
    );
  }
  return (
    <Columns side={<BusinessPanel key={active.business.id} row={active} view={view} />} sideWidth="26rem">
      <Panel
        title={t('impact.title')}
        context={t(`impact.context.${shown}`)}
        scroll
        end={
          <Segmented
            label={t('impact.show')}
            labelHidden
            options={VIEWS.map((value) => ({ value, word: t(`impact.view.${value}`) }))}
            value={shown}
            onChange={setShown}
          />
        }
      >
        {shown === 'list' ? (
          <BusinessTable view={view} activeId={active.business.id} onActive={setActiveId} />
        ) : null}
        {shown === 'matrix' ? (
          <UseMatrix view={view} activeId={active.business.id} onActive={setActiveId} />
        ) : null}
        {shown === 'weights' ? <Weights criteria={view.criteria} /> : null}
      </Panel>
    </Columns>
  );
}
