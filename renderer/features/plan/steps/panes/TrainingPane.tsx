// Step 9: the training programme: which drill is held when, how it is prepared, and whether it was held.
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../../shared/model/index';
import { type AnyRecord, fieldsOf } from '../../../../records';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';
import { PlanningElements } from './PlanningElements';
import { useSave } from './useSave';
import { useToday } from './useToday';

const ASK = fieldsOf('trainingEntry').flatMap(({ name }) => (name === 'planning' ? [] : [name]));

/** The pane. */
export function TrainingPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const { save, error } = useSave();
  const today = useToday();
  return (
    <KindPane
      {...pane}
      entity="trainingEntry"
      show={['drillType', 'stage', 'plannedOn', 'heldOn', 'ownerId']}
      ask={ASK}
      rowKeys={[
        {
          keys: 'D',
          word: t('training.heldToday'),
          run: ({ id }: AnyRecord) => save('trainingEntry', id, { heldOn: today }),
        },
      ]}
      error={error}
      below={(record, editing) => (
        <PlanningElements entry={record as unknown as RecordOf<'trainingEntry'>} editing={editing} />
      )}
    />
  );
}
