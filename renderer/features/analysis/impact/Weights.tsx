// How much each criterion counts for the whole organisation, 0 to 9; the importance of every business follows.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../shared/model/index';
import { useCommand, useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { useWords } from '../../../i18n/words';
import { usePlanEditing } from '../../../records';
import { Digits, ErrorPlace, NumberField, Pad, PlainRows, Row, Stack } from '../../../ui';
import type { Criterion } from './useImpact';

const HEAVIEST = 9;

/** The six criteria with their weights. */
export function Weights({ criteria }: { criteria: readonly Criterion[] }) {
  const { t } = useTranslation('analysis');
  const errorText = useErrorText();
  const words = useWords();
  const { on } = usePlanEditing();
  const save = useCommand('record.save');
  const [plan] = (useQuery('record.list', { entity: 'plan' }).data ?? []) as unknown as RecordOf<'plan'>[];
  const weigh = (id: string, weight: number) => {
    if (plan === undefined) return;
    const criterionWeights = { ...plan.criterionWeights, [id]: weight };
    save.mutate({ entity: 'plan', id: plan.id, fields: { criterionWeights } });
  };
  return (
    <Pad>
      <Stack gap="8">
        {save.error === null ? null : <ErrorPlace happened={errorText(save.error)} />}
        <PlainRows items={criteria} itemKey={({ id }) => id} label={t('impact.view.weights')}>
          {(criterion) => (
            <Row
              title={words(criterion.text.ja, criterion.text.en)}
              meta={words(criterion.question.ja, criterion.question.en)}
              end={
                on ? (
                  <WeightField criterion={criterion} onWeigh={(weight) => weigh(criterion.id, weight)} />
                ) : (
                  <b>
                    <Digits value={String(criterion.weight)} />
                  </b>
                )
              }
            />
          )}
        </PlainRows>
      </Stack>
    </Pad>
  );
}

function WeightField({ criterion, onWeigh }: { criterion: Criterion; onWeigh: (weight: number) => void }) {
  const { t } = useTranslation('analysis');
  const words = useWords();
  const [weight, setWeight] = useState<number | null>(criterion.weight);
  const isWeight = weight !== null && Number.isInteger(weight) && weight >= 0 && weight <= HEAVIEST;
  return (
    <NumberField
      label={t('impact.weightOf', { what: words(criterion.text.ja, criterion.text.en) })}
      value={weight}
      min={0}
      max={HEAVIEST}
      onChange={setWeight}
      onBlur={() => (isWeight && weight !== criterion.weight ? onWeigh(weight) : undefined)}
      {...(isWeight ? {} : { error: t('impact.weightWrong') })}
    />
  );
}
