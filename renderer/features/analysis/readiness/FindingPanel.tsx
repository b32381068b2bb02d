// The finding in hand: what should hold and why, whom it concerns, and the fields that put it right.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useQuery } from '../../../data/queries';
import { type AnyRecord, addressOf, RecordForm, usePlanEditing } from '../../../records';
import { type Finding, othersOf, remedyOf, useFindingWords } from '../../../records/findings';
import { ActionButton, ActionLine, Facts, Note, Panel, Stack, StateChip } from '../../../ui';
import { SeverityMark } from './FindingRow';

/** The panel. `isOpen`: its fields are being put right; `isGone`: the rule no longer finds it. */
export function FindingPanel({
  finding,
  isOpen,
  isGone,
  onOpen,
}: {
  finding: Finding;
  isOpen: boolean;
  isGone: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation('analysis');
  const words = useFindingWords();
  return (
    <Panel
      title={words.name(finding)}
      end={
        isGone ? (
          <StateChip tone="good">{t('readiness.mended')}</StateChip>
        ) : (
          <SeverityMark severity={finding.severity} />
        )
      }
      padded
      {...(isOpen ? { look: 'current' as const } : {})}
    >
      <Stack gap="12">
        <Facts items={factsOf(finding, words, t)} />
        <Mending finding={finding} isOpen={isOpen} onOpen={onOpen} />
      </Stack>
    </Panel>
  );
}

type Say = ReturnType<typeof useTranslation<'analysis'>>['t'];

function factsOf(finding: Finding, words: ReturnType<typeof useFindingWords>, t: Say) {
  const others = othersOf(finding);
  const concerned = others.map((one) => (
    <li key={`${one.entity} ${one.id}`}>
      <Link href={addressOf(one.entity, one.id)}>{words.named(one)}</Link>
    </li>
  ));
  return [
    { label: t('readiness.asks'), value: words.title(finding) },
    { label: t('readiness.found'), value: words.found(finding) },
    { label: t('readiness.place'), value: words.place(finding) },
    { label: t('readiness.source'), value: words.source(finding) },
    { label: t('readiness.rule'), value: finding.rule },
    ...(others.length === 0 ? [] : [{ label: t('readiness.concerned'), value: <ul>{concerned}</ul> }]),
  ];
}

function Mending({ finding, isOpen, onOpen }: { finding: Finding; isOpen: boolean; onOpen: () => void }) {
  const { t } = useTranslation('analysis');
  const { on, allowed } = usePlanEditing();
  const remedy = remedyOf(finding);
  const whole = (
    <ActionButton href={`#${addressOf(finding.entity, finding.id)}`}>{t('readiness.whole')}</ActionButton>
  );
  if (remedy.kind === 'address') {
    return (
      <ActionLine>
        <ActionButton variant="filled" keys="Enter" href={`#${remedy.path}`}>
          {t('readiness.go')}
        </ActionButton>
        {whole}
      </ActionLine>
    );
  }
  if (!allowed) return <Note tone="warning">{t('readiness.closed')}</Note>;
  if (isOpen && on) {
    return (
      <>
        <Fields finding={finding} fields={remedy.fields} />
        <ActionLine>{whole}</ActionLine>
      </>
    );
  }
  return (
    <ActionLine>
      <ActionButton variant="filled" keys="Enter" onClick={onOpen}>
        {t('readiness.mendHere')}
      </ActionButton>
      {whole}
    </ActionLine>
  );
}

function Fields({ finding, fields }: { finding: Finding; fields: readonly string[] }) {
  const { data } = useQuery('record.get', { entity: finding.entity, id: finding.id });
  const [focus] = fields;
  if (data === undefined || data === null || data.id !== finding.id) return null;
  return (
    <RecordForm
      entity={finding.entity}
      record={data as AnyRecord}
      only={fields}
      {...(focus === undefined ? {} : { focus })}
    />
  );
}
