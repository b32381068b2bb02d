// What every telling of the backlog shares: whose it is, what it may correct, and the questions it leaves.
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { groupOf } from '../chronology';
import type { Desk } from '../desk';
import { askOnce } from '../told';

/** One telling under way. */
export interface Telling {
  readonly tx: WriteTx;
  readonly desk: Desk;
  readonly caller: Caller;
  readonly incidentId: string;
}

type About = NonNullable<RecordOf<'question'>['about']>;
/** What can be told of the backlog. */
export type Entity = 'backlogReport' | 'ledgerCount' | 'handworkEstimate';

/** The name of a business of the plan. Throws `record.notFound`. */
export function businessName({ tx, caller }: Telling, businessId: string): string {
  const { name, nameEn } = tx.need('business', businessId);
  return caller.language === 'en' ? (nameEn ?? name) : name;
}

/** What is declared wrong must be of this event. Throws `record.notFound`, `board.otherRow`. */
export function checkSuperseded(
  { tx, incidentId }: Telling,
  entity: Entity,
  supersedes: string | undefined,
  isSame: (record: RecordOf<Entity>) => boolean,
): void {
  if (supersedes === undefined) return;
  const wrong = tx.need(entity, supersedes);
  if (!groupOf(tx, incidentId).includes(wrong.incidentId) || !isSame(wrong))
    throw new AppError('board.otherRow', { id: supersedes });
}

/** Asks for the fields that are unknown, each once for a business or lot. */
export function askFor(
  telling: Telling,
  asked: {
    readonly entity: Entity;
    readonly id: string;
    readonly logEntryId: string;
    readonly fields: readonly string[];
    readonly name: string;
    readonly isSame: (record: RecordOf<Entity>) => boolean;
  },
): string[] {
  const { tx, desk, caller, incidentId } = telling;
  const words = desk.words(caller.language);
  return asked.fields.map((field) => {
    const text = words('log:backlog.ask', {
      name: asked.name,
      field: words(`fields:field.${asked.entity}.${field}`),
    });
    const about: About = { entity: asked.entity, id: asked.id, field };
    return askOnce(tx, { incidentId, text, logEntryId: asked.logEntryId, about }, (other) => {
      const record =
        other.entity === asked.entity && other.field === field ? tx.get(asked.entity, other.id) : null;
      return record !== null && asked.isSame(record);
    });
  });
}
