// The tables of all source files of content.
import type { SourceTable } from '../table.ts';
import { activationAndFlow } from './activationAndFlow.ts';
import { backupOffice } from './backupOffice.ts';
import { bojFailureCases } from './bojFailureCases.ts';
import { bojSelfAssessment } from './bojSelfAssessment.ts';
import { checklists } from './checklists.ts';
import { components } from './components.ts';
import { demoPlan } from './demoPlan.ts';
import { drillScenarios } from './drillScenarios.ts';
import { failureResponse } from './failureResponse.ts';
import { incidentRecord } from './incidentRecord.ts';
import { planningSteps } from './planningSteps.ts';
import { priorityLevels } from './priorityLevels.ts';
import { qualityGoals } from './qualityGoals.ts';
import { reportTemplates } from './reportTemplates.ts';
import { roles } from './roles.ts';
import { threatsDamage } from './threatsDamage.ts';
import { training } from './training.ts';
import { walletCard } from './walletCard.ts';

export const tables: readonly SourceTable[] = [
  activationAndFlow,
  backupOffice,
  bojFailureCases,
  bojSelfAssessment,
  checklists,
  components,
  demoPlan,
  drillScenarios,
  failureResponse,
  incidentRecord,
  planningSteps,
  priorityLevels,
  qualityGoals,
  reportTemplates,
  roles,
  threatsDamage,
  training,
  walletCard,
];
