// Step 8: the activation criteria: the reference, and what this organisation made of it.
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../../shared/model/index';
import { useWords } from '../../../../i18n/words';
import { FieldGrid, Meta, StateChip } from '../../../../ui';
import { Fold } from '../Guidance';
import { KindPane } from '../KindPane';
import classes from '../Steps.module.css';
import type { PaneProps } from '../StepView';
import { ParameterField } from './ParameterField';
import { useUnits } from './useUnits';

type Criterion = RecordOf<'criterion'>;
const ASK = ['decisionRoleId', 'ownText', 'agreedWithBcpOn'];
const ASK_NEW = ['title', 'decisionRoleId', 'purpose', 'ownText', 'agreedWithBcpOn'];

/** The pane. */
export function CriteriaPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  return (
    <KindPane
      {...pane}
      entity="criterion"
      show={['decisionRoleId', 'ownText']}
      ask={ASK}
      askNew={ASK_NEW}
      derived={[
        {
          id: 'settled',
          header: t('criteria.settled'),
          noWrap: true,
          cell: ({ ownText }) =>
            ownText === null ? (
              <StateChip tone="warning">{t('criteria.notSettled')}</StateChip>
            ) : (
              <StateChip tone="good">{t('criteria.isSettled')}</StateChip>
            ),
          value: ({ ownText }) => (ownText === null ? 0 : 1),
        },
      ]}
      above={(record, editing) => <Reference criterion={record as unknown as Criterion} editing={editing} />}
    />
  );
}

/** What the reference says, and this organisation's values of its parameters. */
function Reference({ criterion, editing }: { criterion: Criterion; editing: boolean }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const unitOf = useUnits();
  const parameters = criterion.parameters ?? [];
  const thresholds = criterion.thresholds ?? [];
  return (
    <>
      <p>{words(criterion.purpose, criterion.purposeEn)}</p>
      {thresholds.length === 0 ? null : (
        <Fold id="thresholds" title={t('criteria.examples')}>
          <ul className={classes.points}>
            {thresholds.map(({ id, text }) => (
              <li key={id}>{words(text.ja, text.en)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {parameters.length === 0 ? null : (
        <FieldGrid columns={2}>
          {parameters.map((parameter) =>
            editing ? (
              <ParameterField key={parameter.id} criterion={criterion} parameter={parameter} />
            ) : (
              <div key={parameter.id}>
                <Meta>{words(parameter.label.ja, parameter.label.en)}</Meta>{' '}
                <b>
                  {criterion.parameterValues?.[parameter.id] ?? parameter.default} {unitOf(parameter.unit)}
                </b>
              </div>
            ),
          )}
        </FieldGrid>
      )}
    </>
  );
}
