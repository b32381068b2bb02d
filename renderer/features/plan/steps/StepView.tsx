// Which pane shows a view of a step.
import type { ReactNode } from 'react';
import type { StepId } from '../../../../shared/domain/planning/tasks';
import { ChecksPane } from './panes/ChecksPane';
import { ComponentsPane } from './panes/ComponentsPane';
import { CriteriaPane } from './panes/CriteriaPane';
import { DamagePane } from './panes/DamagePane';
import { EditorsPane } from './panes/EditorsPane';
import { GapsPane, MeasuresPane, PoliciesPane } from './panes/MeasuresPanes';
import { PolicyPane } from './panes/PolicyPane';
import { BusinessesPane, SystemsPane } from './panes/PriorityPanes';
import { ReviewsPane } from './panes/ReviewsPane';
import { RolesPane } from './panes/RolesPane';
import { SuppliesPane } from './panes/SuppliesPane';
import { ConditionsPane, ThreatsPane } from './panes/ThreatPanes';
import { TrainingPane } from './panes/TrainingPane';
import { TasksPane } from './tasks/TasksPane';
import type { ViewId } from './views';

/** What every pane takes: the record that is open, and how another is opened or this one closed. */
export interface PaneProps {
  readonly id: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** The pane of a view. */
export function StepView({ step, view, ...pane }: PaneProps & { step: StepId; view: ViewId }): ReactNode {
  switch (view) {
    case 'policy':
      return <PolicyPane />;
    case 'organisation':
      return <RolesPane kind="planning" {...pane} />;
    case 'threats':
      return <ThreatsPane {...pane} />;
    case 'conditions':
      return <ConditionsPane {...pane} />;
    case 'damage':
      return <DamagePane {...pane} />;
    case 'supplies':
      return <SuppliesPane {...pane} />;
    case 'businesses':
      return <BusinessesPane {...pane} />;
    case 'systems':
      return <SystemsPane {...pane} />;
    case 'components':
      return <ComponentsPane {...pane} />;
    case 'gaps':
      return <GapsPane {...pane} />;
    case 'checks':
      return <ChecksPane {...pane} />;
    case 'measures':
      return <MeasuresPane {...pane} />;
    case 'policies':
      return <PoliciesPane {...pane} />;
    case 'team':
      return <RolesPane kind="incident" {...pane} />;
    case 'criteria':
      return <CriteriaPane {...pane} />;
    case 'flows':
      return <EditorsPane kind="flow" />;
    case 'checklists':
      return <EditorsPane kind="checklist" />;
    case 'training':
      return <TrainingPane {...pane} />;
    case 'reviews':
      return <ReviewsPane {...pane} />;
    case 'tasks':
      return <TasksPane step={step} {...pane} />;
  }
}
