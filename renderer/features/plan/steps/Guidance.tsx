// The guideline's thoughts beside the form: what to examine, how to think, examples, each with its passage; folded as left.
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanningPoint, StepId } from '../../../../shared/domain/planning/tasks';
import { useRemembered } from '../../../data/remembered';
import { useWords } from '../../../i18n/words';
import { Icon, Meta, Panel } from '../../../ui';
import { type Text, useContent } from './content';
import classes from './Steps.module.css';
import { usePassage } from './usePassage';
import type { ViewId } from './views';

const KINDS = ['examine', 'guidance', 'example'] as const;

interface Told {
  readonly id: string;
  readonly text: Text;
  readonly source: string | null;
}

/** The guidance of a step, with what else the view in hand can use. */
export function Guidance({ step, view }: { step: StepId; view: ViewId }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const planning = useContent('planningSteps');
  const content = planning?.steps.find(({ id }) => id === step);
  const points =
    content?.considerations ?? (step === 'general' ? (planning?.generalConsiderations ?? []) : []);
  const outputs = content?.outputs ?? [];
  return (
    <Panel
      title={t('guidance.title')}
      {...(content === undefined ? {} : { context: t('guidance.source', { section: content.section }) })}
    >
      {outputs.length === 0 ? null : (
        <Fold id="outputs" title={t('guidance.outputs')} open>
          <ul className={classes.points}>
            {outputs.map((output) => (
              <li key={output.ja}>{words(output.ja, output.en)}</li>
            ))}
          </ul>
        </Fold>
      )}
      <Extra view={view} />
      {KINDS.map((kind) => (
        <Points key={kind} kind={kind} points={points.filter((point) => point.kind === kind)} />
      ))}
    </Panel>
  );
}

function Points({ kind, points }: { kind: (typeof KINDS)[number]; points: readonly PlanningPoint[] }) {
  const { t } = useTranslation('plan');
  if (points.length === 0) return null;
  return (
    <Fold
      id={kind}
      title={t('guidance.counted', { what: t(`kind.${kind}`), count: points.length })}
      open={kind === 'examine'}
    >
      <ToldList items={points} />
    </Fold>
  );
}

function ToldList({ items }: { items: readonly Told[] }) {
  const words = useWords();
  const passage = usePassage();
  return (
    <ul className={classes.points}>
      {items.map(({ id, text, source }) => (
        <li key={id}>
          {words(text.ja, text.en)} {source === null ? null : <Meta>{passage(source)}</Meta>}
        </li>
      ))}
    </ul>
  );
}

/** What the catalogue has besides, where the view in hand can use it. */
function Extra({ view }: { view: ViewId }) {
  switch (view) {
    case 'threats':
      return <SelectionFactors />;
    case 'damage':
      return <Principles />;
    case 'businesses':
    case 'systems':
      return <Groups />;
    case 'training':
      return (
        <>
          <DrillKinds />
          <Progression />
          <Timing />
        </>
      );
    default:
      return null;
  }
}

function SelectionFactors() {
  const { t } = useTranslation('plan');
  const factors = useContent('threatsDamage')?.selectionFactors ?? [];
  return (
    <Fold id="factors" title={t('guidance.factors')}>
      <ToldList items={factors.map(({ id, label, source }) => ({ id, text: label, source }))} />
    </Fold>
  );
}

function Principles() {
  const { t } = useTranslation('plan');
  return (
    <Fold id="principles" title={t('guidance.principles')} open>
      <ToldList items={useContent('threatsDamage')?.assumptionPrinciples ?? []} />
    </Fold>
  );
}

function Groups() {
  const { t } = useTranslation('plan');
  const words = useWords();
  const levels = useContent('priorityLevels');
  return (
    <>
      <Fold id="groups" title={t('guidance.groups')} open>
        <ul className={classes.points}>
          {(levels?.groups ?? []).map(({ code, label }) => (
            <li key={code}>{words(label.ja, label.en)}</li>
          ))}
        </ul>
      </Fold>
      <Fold id="rules" title={t('guidance.rules')}>
        <ToldList items={levels?.rules ?? []} />
      </Fold>
    </>
  );
}

/** The kinds of tables 2.9-1 and 2.9-2: what is done, and what for. */
function DrillKinds() {
  const { t } = useTranslation('plan');
  const words = useWords();
  const passage = usePassage();
  const kinds = useContent('training')?.drillTypes ?? [];
  return (
    <Fold id="drillKinds" title={t('guidance.drillKinds')}>
      <ul className={classes.points}>
        {kinds.map(({ id, name, content, significance, source }) => (
          <li key={id}>
            <b>{words(name.ja, name.en)}</b> {words(content.ja, content.en)}{' '}
            {words(significance.ja, significance.en)} <Meta>{passage(source)}</Meta>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Progression() {
  const { t } = useTranslation('plan');
  const words = useWords();
  const stages = useContent('training')?.progression ?? [];
  return (
    <Fold id="progression" title={t('guidance.progression')}>
      <ol className={classes.points}>
        {stages.map(({ id, title, content, moveOnWhen }) => (
          <li key={id}>
            <b>{words(title.ja, title.en)}</b> {words(content.ja, content.en)}{' '}
            <Meta>{t('guidance.moveOn', { when: words(moveOnWhen.ja, moveOnWhen.en) })}</Meta>
          </li>
        ))}
      </ol>
    </Fold>
  );
}

function Timing() {
  const { t } = useTranslation('plan');
  const timing = useContent('training')?.timingSuggestions ?? [];
  return (
    <Fold id="timing" title={t('guidance.timing')}>
      <ToldList items={timing.map(({ id, label, source }) => ({ id, text: label, source }))} />
    </Fold>
  );
}

/** A part that folds; how it was left is remembered for every step. */
export function Fold({
  id,
  title,
  open = false,
  children,
}: {
  id: string;
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  const state = useRemembered(`plan:guidance:${id}`, { open });
  const body = useId();
  const isOpen = state.value.open;
  return (
    <div className={classes.fold}>
      <button
        type="button"
        className={classes.foldHead}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => state.set({ open: !isOpen })}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        {title}
      </button>
      <div id={body} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}
