// What comes in and who can do it by hand; the reckoning follows while one types, the amounts are written when left.
import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handwork } from '../../../../shared/model/business';
import { useFieldWords } from '../../../records';
import { FieldGrid, Meta, NumberField } from '../../../ui';
import classes from './Impact.module.css';
import { Reckoning } from './Lasting';

const NOTHING: Handwork = {
  casesPerDay: null,
  minutesPerCase: null,
  people: null,
  hoursPerDay: null,
  backlogCases: null,
};
const AMOUNTS = ['casesPerDay', 'minutesPerCase', 'people', 'hoursPerDay', 'backlogCases'] as const;

function settled(work: Handwork): Handwork | null {
  return AMOUNTS.every((amount) => work[amount] === null) ? null : work;
}

/** The editor. */
export function HandworkEditor({
  work,
  onChange,
}: {
  work: Handwork | null;
  onChange: (work: Handwork | null) => void;
}) {
  const { t } = useTranslation('analysis');
  const fields = useFieldWords();
  const [draft, setDraft] = useState(work ?? NOTHING);
  const write = () => {
    const next = settled(draft);
    if (JSON.stringify(next) !== JSON.stringify(work)) onChange(next);
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) write();
  };
  return (
    <fieldset className={classes.group} onBlur={leave}>
      <legend>{t('impact.byHand')}</legend>
      <FieldGrid columns={2}>
        {AMOUNTS.map((amount) => (
          <NumberField
            key={amount}
            label={fields.part(amount)}
            value={draft[amount]}
            min={0}
            decimals={amount === 'hoursPerDay' || amount === 'minutesPerCase' ? 1 : 0}
            onChange={(value) => setDraft({ ...draft, [amount]: value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) write();
            }}
          />
        ))}
      </FieldGrid>
      <p role="status">
        <Meta>
          <Reckoning work={draft} />
        </Meta>
      </p>
    </fieldset>
  );
}
