// Which records stand in which chapter of the binder, and which of their fields: the nine steps in the guideline's order.
import type { EntityName } from '../../model/index';

/** A table of records: columns are fields, or what is derived for the row. */
export interface TableSpec {
  readonly entity: EntityName;
  /** Field names with their widths in millimetres; the page has 190. */
  readonly columns: readonly (readonly [field: string, widthMm: number])[];
  /** Only records for which this holds. */
  readonly where?: { readonly field: string; readonly value: unknown };
  /** One table for each record this field refers to, under its name. */
  readonly by?: string;
  readonly sortBy?: readonly string[];
}

export interface StepSpec {
  readonly number: string;
  /** Fields of the plan itself that the step settles. */
  readonly facts: readonly string[];
  readonly tables: readonly TableSpec[];
}

export const STEP_SPECS: readonly StepSpec[] = [
  {
    number: '1',
    facts: ['policy', 'scope', 'firstSystemIds', 'newSystemRule', 'bcpReference', 'storage'],
    tables: [],
  },
  {
    number: '2',
    facts: ['custodianId', 'custodianUnitId'],
    tables: [
      {
        entity: 'role',
        columns: [
          ['name', 38],
          ['holders', 42],
          ['duties', 110],
        ],
        where: { field: 'kind', value: 'planning' },
        sortBy: ['order'],
      },
    ],
  },
  {
    number: '3',
    facts: ['threats'],
    tables: [
      {
        entity: 'threat',
        columns: [
          ['name', 34],
          ['impact', 16],
          ['likelihood', 20],
          ['mayBeProlonged', 18],
          ['description', 56],
          ['reason', 46],
        ],
        sortBy: ['order'],
      },
      {
        entity: 'precondition',
        columns: [
          ['title', 40],
          ['adopted', 16],
          ['condition', 74],
          ['reason', 60],
        ],
        sortBy: ['order'],
      },
    ],
  },
  {
    number: '4',
    facts: [],
    tables: [
      {
        entity: 'damageAssumption',
        columns: [
          ['target', 50],
          ['siteId', 36],
          ['severity', 18],
          ['text', 86],
        ],
        by: 'threatId',
        sortBy: ['siteId', 'target'],
      },
      {
        entity: 'supply',
        columns: [
          ['name', 54],
          ['siteId', 44],
          ['quantity', 20],
          ['neededQuantity', 20],
          ['unit', 16],
          ['expiresOn', 36],
        ],
      },
    ],
  },
  {
    number: '5',
    facts: [],
    tables: [
      {
        entity: 'business',
        columns: [
          ['name', 42],
          ['rtoHours', 16],
          ['rlo', 18],
          ['systems', 44],
          ['alternative', 52],
          ['alternativeLimitHours', 18],
        ],
        sortBy: ['rtoHours'],
      },
      {
        entity: 'system',
        columns: [
          ['name', 38],
          ['kind', 18],
          ['ownRtoHours', 16],
          ['mainSiteId', 32],
          ['alternateSiteId', 32],
          ['standby', 20],
          ['dependsOn', 34],
        ],
        sortBy: ['kind', 'ownRtoHours'],
      },
    ],
  },
  {
    number: '6',
    facts: [],
    tables: [
      {
        entity: 'componentAssessment',
        columns: [
          ['component', 46],
          ['systemIds', 30],
          ['targetLevel', 16],
          ['currentLevel', 16],
          ['evidence', 58],
          ['assessedOn', 24],
        ],
        sortBy: ['component'],
      },
    ],
  },
  {
    number: '7',
    facts: [],
    tables: [
      {
        entity: 'componentCheck',
        columns: [
          ['text', 84],
          ['answer', 20],
          ['note', 62],
          ['answeredOn', 24],
        ],
        by: 'area',
        sortBy: ['order'],
      },
      {
        entity: 'knownGap',
        columns: [
          ['text', 88],
          ['severity', 22],
          ['measureIds', 80],
        ],
      },
      {
        entity: 'measure',
        columns: [
          ['title', 45],
          ['status', 18],
          ['priority', 17],
          ['ownerId', 24],
          ['dueOn', 24],
          ['expectedEffect', 34],
          ['residualRisk', 28],
        ],
        sortBy: ['priority'],
      },
    ],
  },
  {
    number: '8',
    facts: [],
    tables: [
      {
        entity: 'role',
        columns: [
          ['name', 38],
          ['holders', 42],
          ['duties', 110],
        ],
        where: { field: 'kind', value: 'incident' },
        sortBy: ['order'],
      },
      {
        entity: 'criterion',
        columns: [
          ['title', 38],
          ['decisionRoleId', 28],
          ['ownText', 40],
          ['thresholds', 84],
        ],
      },
    ],
  },
  {
    number: '9',
    facts: ['nextReviewOn', 'budgetMonth'],
    tables: [
      {
        entity: 'trainingEntry',
        columns: [
          ['title', 58],
          ['stage', 30],
          ['plannedOn', 26],
          ['heldOn', 26],
          ['intervalMonths', 20],
          ['ownerId', 30],
        ],
        sortBy: ['plannedOn', 'heldOn'],
      },
      {
        entity: 'planReview',
        columns: [
          ['text', 62],
          ['content', 52],
          ['cadence', 26],
          ['lastDoneOn', 26],
          ['ownerId', 24],
        ],
        sortBy: ['area', 'order'],
      },
    ],
  },
];

/** Tables of the annexes after the steps and the contacts. */
export const ANNEX_TABLES: readonly TableSpec[] = [
  {
    entity: 'site',
    columns: [
      ['name', 44],
      ['kind', 24],
      ['address', 82],
      ['cooling', 40],
    ],
  },
];
