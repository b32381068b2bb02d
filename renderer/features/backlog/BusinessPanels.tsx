// Each business with a backlog: the hands against the cut-off, counted as time runs out, the ledger, and how long catching up takes.
import { useTranslation } from 'react-i18next';
import { availableAt, feasibilityOf } from '../../../shared/domain/backlog/feasibility';
import { fromInstant } from '../../../shared/model/instant';
import type { BacklogBusiness } from '../../../shared/rpc/backlog';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCaller } from '../../data/caller';
import { span } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { momentOf, useNow } from '../../records/response';
import { ActionButton, ActionLine, Digits, Facts, Pad, Panel, StateChip, useShortcuts } from '../../ui';
import { AmountsForm } from './AmountsForm';
import type { DraftHandle } from './draft';
import { known } from './money';
import { Sum } from './Sums';

interface Shared {
  /** The business of the chosen lot: the keys act on it. */
  readonly chosenId: string | null;
  readonly incidentId: string;
  readonly isOpen: boolean;
  readonly draft: DraftHandle;
}

/** The keys of the two lines. */
const KEYS = { hands: 'H', ledger: 'L' } as const;

/** A panel for every business that has lots; H and L open the lines of the one whose lot is chosen. */
export function BusinessPanels({ view, ...shared }: Shared & { view: OutputOf<'backlog.view'> }) {
  const { t } = useTranslation('backlog');
  const { draft, chosenId, isOpen } = shared;
  const open = (which: 'hands' | 'ledger') => () => {
    if (chosenId !== null) draft.open(chosenId, which, {});
  };
  useShortcuts(
    { h: { run: open('hands'), word: t('hands') }, l: { run: open('ledger'), word: t('ledger') } },
    { group: t('title'), off: !isOpen || chosenId === null || draft.draft.openFor !== null },
  );
  return (
    <>
      {view.businesses.map((business) => (
        <BusinessPanel key={business.id} {...shared} business={business} />
      ))}
    </>
  );
}

function BusinessPanel({
  business,
  incidentId,
  isOpen,
  draft,
  chosenId,
}: Shared & { business: BacklogBusiness }) {
  const { t } = useTranslation('backlog');
  const words = useWords();
  const { openFor, form } = draft.draft;
  const name = words(business.name, business.nameEn);
  const isOpenHere = openFor === business.id && (form === 'hands' || form === 'ledger');
  const button = (which: 'hands' | 'ledger') => (
    <ActionButton
      size="small"
      label={t(`${which}Of`, { name })}
      {...(business.id === chosenId ? { keys: KEYS[which] } : {})}
      expanded={isOpenHere && form === which}
      onClick={() => draft.open(business.id, which, {})}
    >
      {t(which)}
    </ActionButton>
  );
  return (
    <Panel
      title={name}
      context={<Sum total={business.open} />}
      end={
        isOpen ? (
          <ActionLine>
            {button('hands')}
            {button('ledger')}
          </ActionLine>
        ) : null
      }
    >
      {isOpenHere ? <AmountsForm incidentId={incidentId} business={business} draft={draft} /> : null}
      <Pad>
        <Facts
          items={[
            { id: 'hands', label: t('hands'), value: <Hands business={business} /> },
            { id: 'catchUp', label: t('catchUp'), value: <CatchUp business={business} /> },
            { id: 'ledger', label: t('ledger'), value: <Ledger business={business} /> },
            { id: 'levels', label: t('levels'), value: <Levels levels={business.levels} /> },
          ]}
        />
      </Pad>
    </Panel>
  );
}

const FEASIBLE = {
  yes: { tone: 'good' },
  no: { tone: 'critical' },
  unknown: { tone: 'unknown' },
} as const;

/** Counted anew as the minutes pass: the time there is runs out towards the cut-off. */
function Hands({ business }: { business: BacklogBusiness }) {
  const { t } = useTranslation('backlog');
  const language = useCaller((state) => state.language);
  const now = useNow();
  const { hands } = business;
  if (hands === null) return <>{t('noHands')}</>;
  const { report, cutOffAt } = hands;
  const availableMinutes = availableAt(
    {
      cutOffMs: cutOffAt === null ? null : fromInstant(cutOffAt),
      availableMinutes: known(report.availableMinutes),
    },
    now,
  );
  const found = feasibilityOf({
    volume: hands.volume,
    minutesPerItem: known(report.minutesPerItem),
    people: known(report.people),
    efficiencyPercent: report.efficiencyPercent === null ? 100 : known(report.efficiencyPercent),
    availableMinutes,
  });
  const length = (minutes: number | null) =>
    minutes === null ? t('unknown') : span(Math.ceil(minutes) * 60_000, language);
  const key = found.feasible === null ? 'unknown' : found.feasible ? 'yes' : 'no';
  const details = [
    cutOffAt === null ? '' : t('cutOff', { time: momentOf(cutOffAt, now) }),
    found.maxItems === null ? '' : t('maxItems', { count: found.maxItems }),
    found.feasible === false && found.peopleNeeded !== null
      ? t('peopleNeeded', { count: found.peopleNeeded })
      : '',
  ].filter((part) => part !== '');
  return (
    <>
      <StateChip {...FEASIBLE[key]}>{t(`feasible.${key}`)}</StateChip>{' '}
      {t('handsTimes', { required: length(found.requiredMinutes), available: length(availableMinutes) })}
      <div>{details.join('　')}</div>
    </>
  );
}

function CatchUp({ business }: { business: BacklogBusiness }) {
  const { t } = useTranslation('backlog');
  const language = useCaller((state) => state.language);
  const { minutes, because } = business.catchUp;
  if (minutes === null) return <StateChip tone="unknown">{t('unknown')}</StateChip>;
  return (
    <>
      <b>{span(Math.ceil(minutes) * 60_000, language)}</b> {t(`because.${because}`)}
    </>
  );
}

/** Whether the lots agree with the ledger. */
function Ledger({ business }: { business: BacklogBusiness }) {
  const { t } = useTranslation('backlog');
  const { ledger } = business;
  if (ledger === null) return <>{t('noLedger')}</>;
  const { itemsDifference, moneyDifference } = ledger;
  if (itemsDifference === null) return <StateChip tone="unknown">{t('ledgerUnknown')}</StateChip>;
  const agrees = itemsDifference === 0 && (moneyDifference ?? 0) === 0;
  return agrees ? (
    <StateChip tone="good">{t('ledgerAgrees')}</StateChip>
  ) : (
    <StateChip tone="warning">
      {t('ledgerDiffers', { items: signed(itemsDifference) })}
      {moneyDifference === null ? '' : t('ledgerMoney', { money: signed(moneyDifference) })}
    </StateChip>
  );
}

function signed(value: number): string {
  const digits = Math.abs(value).toLocaleString('en-US');
  return value > 0 ? `+${digits}` : value < 0 ? `−${digits}` : digits;
}

/** The last points are enough to see where it goes. */
const SHOWN = 6;

/** How many items were open over time: `09:00 120 → 10:00 90`. */
function Levels({ levels }: { levels: BacklogBusiness['levels'] }) {
  const { t } = useTranslation('backlog');
  const now = useNow();
  if (levels.length === 0) return <>{t('noLevels')}</>;
  const shown = levels.slice(-SHOWN).map(({ at, items, unknown }) => {
    const count = unknown > 0 ? t('atLeast', { count: items }) : items.toLocaleString('en-US');
    return `${momentOf(at, now)} ${count}`;
  });
  return <Digits value={[...(levels.length > SHOWN ? ['…'] : []), ...shown].join(' → ')} />;
}
