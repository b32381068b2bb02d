// The lines the other rooms give to the handover page: what is down, who is on duty, what is undecided, promised or set aside.
import type { PageLine } from '../../../shared/model/handover';
import type { OutputOf } from '../../../shared/rpc/contract';
import { groupOf } from '../chronology';

import { nameOf } from '../people';
import { momentWord } from '../told';
import type { Words } from '../words';
import { EMPTY, inLanguage, type PageFacts } from './facts';

const DOWN: ReadonlySet<string> = new Set([
  'stopped',
  'degraded',
  'restoring',
  'otherMeans',
  'stoppedOnPurpose',
]);
/** As many as one page bears; the board has them all. */
const SUBJECTS = 12;

/** What does not work as it should, by its deadline; what is not known is counted in one line. */
export function downLines({ rooms, db, caller, desk, language, incidentId }: PageFacts): PageLine[] {
  const { rows } = rooms['board.view']({ db, caller }, { incidentId });
  const words = desk.words(language);
  const due = (at: string | null | undefined) => (at ? Date.parse(at) : Number.POSITIVE_INFINITY);
  const down = rows
    .filter(({ state }) => DOWN.has(state))
    .toSorted((a, b) => due(a.clock?.deadlineAt) - due(b.clock?.deadlineAt))
    .map((row): PageLine => {
      const deadline = row.clock?.endedAt === null ? row.clock.deadlineAt : null;
      return {
        ...EMPTY,
        text: words('handover:line.subject', {
          name: inLanguage(language, row.name, row.nameEn),
          state: words(`fields:choice.statusReport.state.${row.state}`),
        }),
        at: deadline ?? row.since,
        atMeans: deadline !== null ? 'due' : row.since === null ? null : 'since',
        about: { entity: row.kind, id: row.id },
      };
    });
  const spoken = rows.some(({ words: said }) => said.length > 0);
  const unknown = rows.filter(({ state }) => state === 'unknown').length;
  const more = down.length - SUBJECTS;
  return [
    ...down.slice(0, SUBJECTS),
    ...(more > 0 ? [{ ...EMPTY, text: words('handover:line.more', { count: more }) }] : []),
    ...(spoken && unknown > 0
      ? [{ ...EMPTY, text: words('handover:line.unknownSubjects', { count: unknown }) }]
      : []),
  ];
}

type Duty = OutputOf<'muster.board'>['duty'][number];

/** Until when somebody may go on, and that it is time to rest. */
function dutyNote(
  { mark, plannedEndAt, restDueAt }: Duty,
  { words, until }: { words: Words; until: (at: string) => string },
): string | null {
  const end = plannedEndAt ?? restDueAt;
  const parts = [
    end === null ? '' : words('handover:line.dutyUntil', { at: until(end) }),
    mark === 'soon' || mark === 'over' ? words(`handover:line.rest.${mark}`) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(words('handover:and'));
}

/** Who is on duty, since when, in which roles; roles nobody holds in one line. */
export function resources({ rooms, db, caller, desk, language, incidentId }: PageFacts): PageLine[] {
  const { duty, roles } = rooms['muster.board']({ db, caller }, { incidentId });
  const words = desk.words(language);
  const and = words('handover:and');
  const titles = new Map(
    roles.map(({ roleId, role }) => [roleId, inLanguage(language, role.name, role.nameEn)]),
  );
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const onDuty = duty
    .filter(({ mark }) => mark !== 'off')
    .map(
      (one): PageLine => ({
        ...EMPTY,
        text: inLanguage(language, one.name, one.nameEn),
        who: one.roleIds.flatMap((id) => titles.get(id) ?? []).join(and) || null,
        at: one.since,
        atMeans: one.since === null ? null : 'since',
        note: dutyNote(one, { words, until: (at) => momentWord(desk, Date.parse(at), nowMs) }),
        about: db.get('person', one.holder) === null ? null : { entity: 'person', id: one.holder },
      }),
    );
  // Before anybody took a role the muster has not begun, and a list of all roles would say nothing.
  if (roles.every(({ holders }) => holders.length === 0)) return onDuty;
  const vacant = roles.filter(({ role, holders }) => role.external !== true && holders.length === 0);
  if (vacant.length === 0) return onDuty;
  const named = vacant.map(({ roleId }) => titles.get(roleId) ?? roleId).join(and);
  return [...onDuty, { ...EMPTY, text: words('handover:line.vacant', { roles: named }) }];
}

/** Decisions the flow has come to and nobody has taken. */
export function undecided({ rooms, db, caller, language, incidentId }: PageFacts): PageLine[] {
  const flow = rooms['flowRun.view']({ db, caller }, { incidentId });
  return (flow?.nodes ?? []).flatMap(({ nodeId, state, since, due }): PageLine[] => {
    const node = state === 'active' ? db.get('flowNode', nodeId) : null;
    if (node?.kind !== 'decision') return [];
    const role = node.roleId === null ? null : db.get('role', node.roleId);
    return [
      {
        ...EMPTY,
        text: inLanguage(language, node.title, node.titleEn),
        who: role ? inLanguage(language, role.name, role.nameEn) : null,
        at: due?.at ?? since,
        atMeans: due !== null ? 'due' : since === null ? null : 'since',
        about: { entity: 'flowNode', id: nodeId },
      },
    ];
  });
}

export function promises({ rooms, db, caller, desk, language, incidentId }: PageFacts): PageLine[] {
  const and = desk.words(language)('handover:and');
  return rooms['promise.list']({ db, caller }, { incidentId })
    .filter(({ status }) => status === 'open')
    .map(({ id, what, to, dueAt, entryNumber }) => ({
      ...EMPTY,
      number: entryNumber,
      text: what[language] ?? what.ja ?? '',
      who: to.join(and) || null,
      at: dueAt,
      atMeans: 'due',
      about: id === null ? null : { entity: 'promise', id },
    }));
}

/** Rules set aside in this response that are in force, or whose traces are not yet put in order. */
export function exceptions({ rooms, db, caller, language, incidentId }: PageFacts): PageLine[] {
  const ids = groupOf(db, incidentId);
  return rooms['exception.list']({ db, caller }, {})
    .filter(({ exception }) => ids.includes(exception.incidentId ?? ''))
    .filter(({ status, duty }) => status === 'inForce' || duty === 'cleanUp')
    .map(({ exception, expiresAt, entryNumber }) => ({
      ...EMPTY,
      number: entryNumber,
      text: inLanguage(language, exception.title, exception.titleEn),
      who: nameOf(db, exception.approvedBy, { language }) || null,
      at: expiresAt,
      atMeans: expiresAt === null ? null : 'due',
      note: inLanguage(language, exception.ruleDeparted, exception.ruleDepartedEn),
      about: { entity: 'exceptionMeasure', id: exception.id },
    }));
}
