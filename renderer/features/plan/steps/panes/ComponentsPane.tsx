// Step 6: components with target and present level; the lowest of the equipment is the level, gaps are derived.
import { useTranslation } from 'react-i18next';
import { assessedLevel, componentLevels } from '../../../../../shared/domain/planning/levels';
import type { RecordOf } from '../../../../../shared/model/index';
import { useQuery } from '../../../../data/queries';
import { useWords } from '../../../../i18n/words';
import { type AnyRecord, useNames } from '../../../../records';
import { type Column, DataTable, Meta, Note, Panel, StateChip } from '../../../../ui';
import { useContent } from '../content';
import { Fold } from '../Guidance';
import { KindPane } from '../KindPane';
import classes from '../Steps.module.css';
import type { PaneProps } from '../StepView';

type Assessment = RecordOf<'componentAssessment'>;
const derivedOf = (record: AnyRecord) => assessedLevel(record as unknown as Assessment);

/** The pane. */
export function ComponentsPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const scopeOf = useScope();
  return (
    <>
      <KindPane
        {...pane}
        entity="componentAssessment"
        show={['targetLevel']}
        derived={[
          { id: 'scope', header: t('components.scope'), cell: scopeOf, value: scopeOf },
          {
            id: 'current',
            header: t('components.current'),
            cell: (record) => <Level level={derivedOf(record).current} />,
            value: (record) => derivedOf(record).current,
          },
          {
            id: 'gap',
            header: t('components.gap'),
            cell: (record) => <Gap gap={derivedOf(record).gap} />,
            value: (record) => derivedOf(record).gap,
          },
        ]}
        above={(record) => <Derived record={record} />}
      />
      {pane.id === null ? <Lowest /> : null}
    </>
  );
}

/** What an assessment speaks of, in words. */
function useScope(): (record: AnyRecord) => string {
  const { t } = useTranslation('plan');
  const names = [useNames('site'), useNames('system'), useNames('organisation')];
  return (record) => {
    const lists = [record.siteIds, record.systemIds, record.organisationIds];
    const parts = lists.flatMap((ids, at) =>
      Array.isArray(ids) ? ids.map((id) => names[at]?.(String(id)) ?? String(id)) : [],
    );
    return parts.length === 0 ? t('components.whole') : parts.join(t('separator'));
  };
}

function Level({ level }: { level: number | null }) {
  const { t } = useTranslation('plan');
  return level === null ? <StateChip tone="unknown">{t('components.notRated')}</StateChip> : <b>{level}</b>;
}

function Gap({ gap }: { gap: number | null }) {
  const { t } = useTranslation('plan');
  if (gap === null) return <>{t('notJudged')}</>;
  return gap === 0 ? (
    <StateChip tone="good">{t('components.reached')}</StateChip>
  ) : (
    <StateChip tone="warning">{t('components.below', { count: gap })}</StateChip>
  );
}

/** What is derived of an open assessment, and the scale its levels are read on. */
function Derived({ record }: { record: AnyRecord }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const { current, gap, singles } = derivedOf(record);
  const hasEquipment = Array.isArray(record.equipment) && record.equipment.length > 0;
  const content = useContent('components')?.components.find(({ id }) => id === record.component);
  return (
    <>
      <Note tone={gap === null ? 'unknown' : gap > 0 ? 'warning' : 'good'}>
        {current === null
          ? t('components.notRatedWhy')
          : t(hasEquipment ? 'components.isAt' : 'components.stated', { level: current })}{' '}
        {singles.length === 0 ? null : t('components.singles', { names: singles.join(t('separator')) })}
      </Note>
      {content === undefined ? null : (
        <Fold id="scale" title={t('components.scale')} open>
          <ol className={classes.scale}>
            {content.levelScale.map(({ id, text }) => (
              <li key={id}>{words(text.ja, text.en)}</li>
            ))}
          </ol>
          <ul className={classes.asked}>
            {content.questions.map(({ id, text }) => (
              <li key={id}>
                <Meta>{words(text.ja, text.en)}</Meta>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** Every component with the lowest level it has anywhere. */
function Lowest() {
  const { t } = useTranslation('plan');
  const words = useWords();
  const components = useContent('components')?.components ?? [];
  const data = useQuery('record.list', { entity: 'componentAssessment' }).data ?? [];
  const rows = componentLevels(
    components.map(({ id }) => id),
    data as unknown as readonly Assessment[],
  );
  const nameOf = (id: string) => {
    const found = components.find((one) => one.id === id);
    return found === undefined ? id : words(found.name.ja, found.name.en);
  };
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'component',
      header: t('components.component'),
      cell: ({ component }) => <b>{nameOf(component)}</b>,
    },
    { id: 'assessments', header: t('components.assessments'), cell: ({ assessments }) => assessments },
    { id: 'target', header: t('components.target'), cell: ({ target }) => target ?? t('notJudged') },
    { id: 'current', header: t('components.current'), cell: ({ current }) => <Level level={current} /> },
    { id: 'below', header: t('components.belowCount'), cell: ({ below }) => below },
  ];
  return (
    <Panel title={t('components.lowest')} context={t('components.lowestHow')}>
      <DataTable
        label={t('components.lowest')}
        columns={columns}
        rows={rows}
        rowKey={({ component }) => component}
      />
    </Panel>
  );
}
