// Questions that will be asked about a report to the outside, with how to answer them.
import { useTranslation } from 'react-i18next';
import { Panel, PlainRows, Row } from '../../ui';
import { usePreparedQuestions } from './templates';

/** The panel. */
export function PreparedQuestions() {
  const { t } = useTranslation('reports');
  const questions = usePreparedQuestions();
  return (
    <Panel title={t('prepared.title')} context={t('prepared.context')}>
      <PlainRows items={questions} itemKey={({ id }) => id} label={t('prepared.title')}>
        {({ question, howToAnswer }) => <Row title={question} meta={howToAnswer} />}
      </PlainRows>
    </Panel>
  );
}
