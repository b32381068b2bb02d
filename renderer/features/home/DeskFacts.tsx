// The plain facts of this laptop and of the edition it holds.
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { correction, fullDay } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { Digits, Facts, Panel } from '../../ui';

/** Laptop, plan, edition, review date, clock and keys. */
export function DeskFacts({ status }: { status: OutputOf<'desk.status'> }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const { plan, device } = status;
  const day = (text: string | null | undefined) =>
    text === null || text === undefined ? null : <Digits value={fullDay(Date.parse(text))} />;
  const items = [
    {
      label: t('desk.device'),
      value:
        device === null ? null : device.name === device.code ? device.code : `${device.code} ${device.name}`,
    },
    { label: t('desk.organisation'), value: words(plan?.organisation ?? '', plan?.organisationEn) },
    { label: t('desk.edition'), value: plan?.edition ?? null },
    { label: t('desk.issued'), value: day(plan?.issuedOn) },
    { label: t('desk.review'), value: day(plan?.nextReviewOn) },
    { label: t('desk.clock'), value: <Digits value={correction(status.clockOffsetSeconds)} /> },
    { label: t('desk.protection'), value: status.keySlots.map((slot) => t(`desk.slot.${slot}`)).join(' · ') },
  ];
  return (
    <Panel title={t('desk.title')} padded>
      <Facts items={items.filter(({ value }) => value !== null && value !== '')} />
    </Panel>
  );
}
