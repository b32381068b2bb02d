// The recovery priority group as a boxed letter; its weight tells the rank.
import { useTranslation } from 'react-i18next';
import { PriorityBox, UnknownMark } from '../../ui';

const WEIGHTS: Readonly<Record<string, 'filled' | 'thick' | 'thin'>> = {
  S: 'filled',
  A: 'thick',
  B: 'thick',
};

/** The box; null: no RTO to derive it from. */
export function GroupBox({ group }: { group: string | null }) {
  const { t } = useTranslation(['analysis', 'common']);
  if (group === null) return <UnknownMark word={t('common:unknown')} />;
  return (
    <PriorityBox letter={group} weight={WEIGHTS[group] ?? 'thin'} label={t('analysis:groupOf', { group })} />
  );
}
