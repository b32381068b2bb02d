// The reference content of planning as its screens read it: points, levels, damage cells, drill elements.
import type { PlanningPoint } from '../../../../shared/domain/planning/tasks';
import { useQuery } from '../../../data/queries';

export interface Text {
  readonly ja: string;
  readonly en: string;
}
interface Labelled {
  readonly id: string;
  readonly label: Text;
}
interface Told {
  readonly id: string;
  readonly text: Text;
  readonly source: string | null;
}

export interface StepContent {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly title: Text;
  readonly purpose: Text;
  readonly outputs: readonly Text[];
  readonly substeps: readonly { readonly id: string; readonly section: string; readonly title: Text }[];
  readonly considerations: readonly PlanningPoint[];
  readonly source: string;
}
export interface PlanningContent {
  readonly generalConsiderations: readonly PlanningPoint[];
  readonly steps: readonly StepContent[];
}
export interface DamageCell {
  readonly id: string;
  readonly threat: string;
  readonly target: string;
  readonly applies: boolean;
  readonly assumption: Text | null;
  readonly prompts: readonly Text[];
  readonly source: string;
}
export interface ThreatContent {
  readonly targets: readonly (Labelled & { readonly category: string })[];
  readonly targetCategories: readonly Labelled[];
  readonly damageMatrix: readonly DamageCell[];
  readonly selectionFactors: readonly (Labelled & { readonly source: string })[];
  readonly assumptionPrinciples: readonly Told[];
}
export interface ComponentContent {
  readonly components: readonly {
    readonly id: string;
    readonly name: Text;
    readonly description: Text;
    readonly questions: readonly Told[];
    readonly levelScale: readonly { readonly id: string; readonly level: number; readonly text: Text }[];
    readonly source: string;
  }[];
}
export interface LevelContent {
  readonly groups: readonly {
    readonly code: string;
    readonly label: Text;
    readonly rtoHours: { readonly max: number | null };
    readonly hardwareLevel: number | null;
    readonly externalServiceLevel: number | null;
  }[];
  readonly rules: readonly Told[];
}
export interface TrainingContent {
  readonly planningElements: readonly {
    readonly id: string;
    readonly title: Text;
    readonly guide: Text;
  }[];
  readonly drillTypes: readonly {
    readonly id: string;
    readonly name: Text;
    readonly content: Text;
    readonly significance: Text;
    readonly source: string;
  }[];
  readonly progression: readonly {
    readonly id: string;
    readonly title: Text;
    readonly content: Text;
    readonly moveOnWhen: Text;
  }[];
  readonly timingSuggestions: readonly (Labelled & { readonly source: string })[];
}

interface Files {
  readonly planningSteps: PlanningContent;
  readonly threatsDamage: ThreatContent;
  readonly components: ComponentContent;
  readonly priorityLevels: LevelContent;
  readonly training: TrainingContent;
}

/** One file of the shipped content; undefined until it is there. Its shape is held by tests of the content. */
export function useContent<N extends keyof Files>(name: N): Files[N] | undefined {
  return useQuery('catalogue.get', { name }).data as Files[N] | undefined;
}
