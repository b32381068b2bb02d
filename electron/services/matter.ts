// One matter to be decided: who may, what is known of every criterion and piece of information, what was decided before.
import { type Found, findingsOn } from '../../shared/domain/decisions/findings';
import { roleState } from '../../shared/domain/muster/roles';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import type { OutputOf } from '../../shared/rpc/contract';
import type { MatterItem } from '../../shared/rpc/decisions';
import type { ReadDb } from '../store/read';
import {
  type DecisionBook,
  decisionViews,
  delegationViews,
  numberOfEntry,
  openBook,
  questionOf,
} from './decisionViews';
import type { Desk } from './desk';
import { chainOf, singleLookup } from './directory';
import { evidenceOf, happenedMs } from './flowEvidence';
import { musterEvidence } from './muster/evidence';

/** Names a matter: a node of the flow, or a criterion. */
export interface MatterRef {
  readonly nodeId?: string | undefined;
  readonly criterionId?: string | undefined;
}

export type Matter = OutputOf<'decision.matter'>;

type Both = { ja: string; en: string };

function both(ja: string | null, en: string | null): Both | null {
  return ja === null ? null : { ja, en: en ?? ja };
}

interface Place {
  readonly node: RecordOf<'flowNode'> | null;
  readonly criterion: RecordOf<'criterion'> | null;
}

/** The records a matter is about. Throws `record.notFound`, `decision.notADecision` for a node that decides nothing. */
export function placeOf(db: ReadDb, { nodeId, criterionId }: MatterRef): Place {
  const node = nodeId === undefined ? null : db.need('flowNode', nodeId);
  if (node !== null && node.kind !== 'decision')
    throw new AppError('decision.notADecision', { id: node.id, title: node.title });
  const own = criterionId ?? node?.criterionId ?? null;
  return { node, criterion: own === null ? null : db.need('criterion', own) };
}

interface Item {
  readonly kind: MatterItem['kind'];
  readonly item: string;
  readonly text: Both;
}

/** Criteria, then information; what node and criterion both ask for stands once. */
export function itemsOf({ node, criterion }: Place): Item[] {
  const thresholds = (criterion?.thresholds ?? []).map(
    ({ id, text }): Item => ({ kind: 'threshold', item: id, text }),
  );
  const asked = [...(node?.informationNeeded ?? []), ...(criterion?.informationNeeded ?? [])];
  const once = new Map(asked.map((text) => [text.ja, text]));
  return [...thresholds, ...[...once].map(([item, text]): Item => ({ kind: 'information', item, text }))];
}

type Finding = RecordOf<'finding'>;

/** Findings of the response in the shape the rule reads. */
export function foundIn({ db, ids, correct }: DecisionBook): (Found & { readonly finding: Finding })[] {
  return evidenceOf(db, 'finding', ids).map((finding) => ({
    id: finding.id,
    item: finding.item,
    verdict: finding.verdict,
    after: finding.after ?? [],
    atMs: happenedMs(correct, finding),
    finding,
  }));
}

function itemView(item: Item, found: ReturnType<typeof foundIn>, { db, instant }: DecisionBook): MatterItem {
  const { last, disputed } = findingsOn(item.item, found);
  if (last === null) return { ...item, finding: null, disputed };
  const { finding, verdict, atMs } = last;
  return {
    ...item,
    disputed,
    finding: {
      id: finding.id,
      verdict,
      text: finding.text,
      at: instant(atMs),
      by: finding.by,
      number: numberOfEntry(db, finding.logEntryId),
      entryId: finding.entryId,
      entryNumber: numberOfEntry(db, finding.entryId),
      question: questionOf(db, finding.questionId),
    },
  };
}

/** Who took a role in this response (rule 8). */
function takersOf(db: ReadDb, desk: Desk, incidentId: string, roleId: string): string[] {
  const takings = musterEvidence(db, desk, incidentId).takings.get(roleId) ?? [];
  return roleState(roleId, takings).holders.map(({ holder }) => holder);
}

/** Everything about a matter. Throws as `placeOf`. */
export function matterOf(db: ReadDb, desk: Desk, incidentId: string, ref: MatterRef): Matter {
  const place = placeOf(db, ref);
  const { node, criterion } = place;
  const book = openBook(db, desk, incidentId);
  const roleId = criterion?.decisionRoleId ?? node?.roleId ?? null;
  const role = roleId === null ? null : db.get('role', roleId);
  const found = foundIn(book);
  const decisions = decisionViews(book).filter(({ decision }) =>
    node === null
      ? decision.nodeId === null && decision.criterionId === (criterion?.id ?? null)
      : decision.nodeId === node.id,
  );
  const subject = node ?? criterion;
  return {
    subject: both(subject?.title ?? '', subject?.titleEn ?? null) ?? { ja: '', en: '' },
    nodeId: node?.id ?? null,
    criterionId: criterion?.id ?? null,
    role: role && { id: role.id, name: role.name, nameEn: role.nameEn },
    deputyRule: criterion && both(criterion.deputyRule, criterion.deputyRuleEn),
    seats:
      roleId === null
        ? []
        : chainOf(singleLookup(db), roleId).map(({ personId, personName, personNameEn }, order) => ({
            personId,
            name: personName,
            nameEn: personNameEn,
            order,
          })),
    takers: roleId === null ? [] : takersOf(db, desk, incidentId, roleId),
    delegations: delegationViews(book).filter(
      ({ delegation, state }) => delegation.roleId === roleId && state === 'active',
    ),
    ownText: criterion && both(criterion.ownText, criterion.ownTextEn),
    items: itemsOf(place).map((item) => itemView(item, found, book)),
    decisions,
    standing: [],
  };
}
