// The addresses of the screens, so that no feature has to know another.
export const paths = {
  home: '/',
  contacts: '/contacts',
  person: (id: string) => `/contacts/person/${encodeURIComponent(id)}`,
  organisation: (id: string) => `/contacts/organisation/${encodeURIComponent(id)}`,
  site: (id: string) => `/contacts/site/${encodeURIComponent(id)}`,
  /** The card of somebody with the call panel open: for the number named, else for the one to try first. */
  call: (entity: 'person' | 'organisation' | 'site', id: string, number?: string) =>
    `/contacts/${entity}/${encodeURIComponent(id)}/call${number === undefined ? '' : `/${encodeURIComponent(number)}`}`,
  /** Confirming numbers: of everybody, of the organisations, of a site or of a role. */
  confirm: (kind?: 'organisations' | 'site' | 'role', id?: string) =>
    ['/contacts/confirm', kind, id === undefined ? undefined : encodeURIComponent(id)]
      .filter((part) => part !== undefined)
      .join('/'),
  role: (id: string) => `/contacts/role/${encodeURIComponent(id)}`,
  start: '/start',
  overview: '/respond/overview',
  flow: '/respond/flow',
  flowNode: (id: string) => `/respond/flow/${encodeURIComponent(id)}`,
  decisions: '/respond/decisions',
  decision: (id: string) => `/respond/decisions/${encodeURIComponent(id)}`,
  checklists: '/respond/checklists',
  checklist: (id: string) => `/respond/checklists/plan/${encodeURIComponent(id)}`,
  run: (id: string) => `/respond/checklists/run/${encodeURIComponent(id)}`,
  chronology: '/respond/chronology',
  chronologyEntry: (id: string) => `/respond/chronology/${encodeURIComponent(id)}`,
  muster: '/respond/muster',
  /** A view of the muster; in the board a person to stand at. */
  musterView: (view: 'board' | 'roles' | 'duty' | 'staff', id?: string) =>
    ['/respond/muster', view, ...(id === undefined ? [] : [encodeURIComponent(id)])].join('/'),
  reports: '/respond/reports',
  report: (id: string) => `/respond/reports/${encodeURIComponent(id)}`,
  questions: '/respond/questions',
  exceptions: '/respond/exceptions',
  board: '/respond/board',
  boardOrder: '/respond/board/order',
  backlog: '/respond/backlog',
  handover: '/respond/handover',
  plan: '/plan',
  flows: '/plan/flows',
  flowEditor: (id: string) => `/plan/flows/${encodeURIComponent(id)}`,
  /** The editor of the flow a node belongs to, standing at the node. */
  flowEditorAt: (nodeId: string) => `/plan/flows/at/${encodeURIComponent(nodeId)}`,
  planChecklists: '/plan/checklists',
  editions: '/plan/editions',
  spreadsheets: '/plan/spreadsheets',
  planRecords: '/plan/records',
  /** A planning step, a view of it, and a record in that view. */
  planStep: (step: string, view?: string, id?: string) =>
    [
      '/plan/steps',
      step,
      ...(view === undefined ? [] : [view]),
      ...(id === undefined ? [] : [encodeURIComponent(id)]),
    ].join('/'),
  checklistEditor: (id: string) => `/plan/checklists/${encodeURIComponent(id)}`,
  record: (entity: string, id: string) => `/plan/${encodeURIComponent(entity)}/${encodeURIComponent(id)}`,
  analysis: '/analysis',
  /** A place of the analysis, and the record to stand at there. */
  analysisPlace: (place: 'readiness' | 'impact' | 'dependencies' | 'recovery', id?: string) =>
    id === undefined ? `/analysis/${place}` : `/analysis/${place}/${encodeURIComponent(id)}`,
  failures: '/failures',
  failure: (id: string) => `/failures/${encodeURIComponent(id)}`,
  print: '/print',
  cards: '/print/cards',
  exchange: '/exchange',
  settings: '/settings',
} as const;
