// One planning step: its records and tasks in the middle, what the rules find and the guideline's thoughts beside them.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isStepId, type StepId } from '../../../../shared/domain/planning/tasks';
import { STEP_IDS } from '../../../../shared/model/planningTask';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useRemembered } from '../../../data/remembered';
import { useWords } from '../../../i18n/words';
import { EditingButton } from '../../../records/EditingButton';
import { ActionButton, Columns, LinkTabs, Stack, Tabs, TitleRow, useShortcuts } from '../../../ui';
import { useContent } from './content';
import { Guidance } from './Guidance';
import { StepFindings } from './StepFindings';
import classes from './Steps.module.css';
import { StepView } from './StepView';
import { digitOf, STEP_VIEWS, type ViewId, viewOf } from './views';

/** What the address names. */
export interface StepScreenProps {
  readonly step: string;
  readonly view?: string | undefined;
  readonly id?: string | undefined;
}

/** The screen of a step; an address that names none shows the first. */
export function StepScreen(props: StepScreenProps) {
  const step: StepId = isStepId(props.step) ? props.step : 'step-1';
  const view = viewOf(step, props.view);
  const { t } = useTranslation('plan');
  const words = useWords();
  const side = useRemembered('plan:guidance', { open: true });
  const content = useContent('planningSteps')?.steps.find(({ id }) => id === step);
  const toggle = () => side.set({ open: !side.value.open });
  useShortcuts({ h: { run: toggle, word: t('guidance.toggle') } });
  const title =
    content === undefined
      ? t('general.title')
      : t('stepTitle', { number: content.number, title: words(content.title.ja, content.title.en) });
  return (
    <>
      <TitleRow
        title={title}
        context={content === undefined ? t('general.purpose') : words(content.purpose.ja, content.purpose.en)}
        actions={[
          <ActionButton key="side" icon="book" keys="H" pressed={side.value.open} onClick={toggle}>
            {t('guidance.toggle')}
          </ActionButton>,
          <EditingButton key="edit" />,
        ]}
      />
      <StepStrip step={step} />
      <Columns
        sideWidth="20.5rem"
        {...(side.value.open
          ? {
              side: (
                <>
                  <StepFindings step={step} />
                  <Guidance step={step} view={view} />
                </>
              ),
            }
          : {})}
      >
        <StepTabs key={step} step={step} view={view} id={props.id} />
      </Columns>
    </>
  );
}

/** The nine steps as links, so that neighbours are one press away. */
function StepStrip({ step }: { step: StepId }) {
  const { t } = useTranslation('plan');
  const ordered = [...STEP_IDS.filter((one) => one !== 'general'), 'general' as const];
  return (
    <div className={classes.strip}>
      <LinkTabs
        label={t('steps')}
        items={[
          { href: `#${paths.plan}`, word: t('overview'), current: false },
          ...ordered.map((one) => ({
            href: `#${paths.planStep(one)}`,
            word: one === 'general' ? t('short.general') : `${digitOf(one)} ${t(`short.${one}`)}`,
            current: one === step,
          })),
        ]}
      />
    </div>
  );
}

function StepTabs({ step, view, id }: { step: StepId; view: ViewId; id: string | undefined }) {
  const { t } = useTranslation('plan');
  const [, navigate] = useLocation();
  const tasks = useQuery('planning.steps', {}).data?.find((row) => row.step === step)?.tasks;
  const go = (next: ViewId) => navigate(paths.planStep(step, next));
  const left = tasks === undefined ? undefined : tasks.open + tasks.doing;
  const body = (
    <Stack gap="12">
      <StepView
        key={view}
        step={step}
        view={view}
        id={id ?? null}
        onOpen={(next) => navigate(paths.planStep(step, view, next ?? undefined))}
      />
    </Stack>
  );
  return (
    <Tabs
      label={t('views')}
      value={view}
      onChange={go}
      tabs={STEP_VIEWS[step].map((value) => ({
        value,
        word: t(`view.${value}`),
        ...(value === 'tasks' && left !== undefined && left > 0 ? { count: left } : {}),
      }))}
    >
      {body}
    </Tabs>
  );
}
