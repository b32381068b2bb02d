// What the lines of the handover page are made from: the folder, the words, and the other rooms of the response.
import type { PageLine } from '../../../shared/model/handover';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { QueryHandlers } from '../../store/handles';
import type { ReadDb } from '../../store/read';
import type { Desk } from '../desk';
import type { Language } from '../words';

/** What the page knows of the surroundings. */
export type PageDesk = Pick<Desk, 'words' | 'zoneMinutes' | 'clock'>;

/** What the other rooms are asked. */
export type PageRooms = Pick<
  QueryHandlers,
  'muster.board' | 'muster.roles' | 'board.view' | 'flowRun.view' | 'promise.list' | 'exception.list'
>;

export interface PageFacts {
  readonly db: ReadDb;
  readonly desk: PageDesk;
  readonly rooms: PageRooms;
  readonly caller: Caller;
  readonly language: Language;
  readonly incidentId: string;
  readonly objectives: OutputOf<'objective.list'>;
}

export const EMPTY: PageLine = {
  number: null,
  text: '',
  who: null,
  at: null,
  atMeans: null,
  note: null,
  about: null,
};

export function inLanguage(language: Language, ja: string, en: string | null): string {
  return language === 'en' ? (en ?? ja) : ja;
}
