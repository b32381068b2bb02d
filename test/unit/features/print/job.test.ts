// What the print screen asks for: whose cards stand chosen, the job from the choices on paper, and prints told as one.
import { describe, expect, it } from 'vitest';
import {
  byAge,
  type CardState,
  cardCounts,
  jobOf,
  preselected,
  printsOf,
  USUAL_PAPER,
} from '../../../../renderer/features/print/job';
import { printJob } from '../../../../shared/rpc/print';

const card = (personId: string, state: CardState['state'], roles: string[] = ['責任者']): CardState => ({
  personId,
  name: personId,
  nameEn: null,
  roles,
  rolesEn: roles,
  last: null,
  state,
  changedBlocks: [],
});

describe('whose cards', () => {
  const states = [card('a', 'current'), card('b', 'never'), card('c', 'outOfDate'), card('d', 'never', [])];

  it('[rule 10] stand chosen beforehand: the aged, and those never printed of people with a role', () => {
    expect(preselected(states)).toEqual(['b', 'c']);
  });

  it('are counted as they are chosen: whoever has no role needs none', () => {
    expect(cardCounts(states)).toEqual({ aged: 1, never: 1 });
  });

  it('are listed aged first, each group in the order given', () => {
    expect(byAge(states).map(({ personId }) => personId)).toEqual(['c', 'b', 'd', 'a']);
  });
});

describe('a job', () => {
  it('carries sheet, sides and start for cards, and is one the contract takes', () => {
    const job = jobOf('cards', { ...USUAL_PAPER, startAt: 3 }, 'ja', ['p-01']);
    expect(job).toEqual({
      kind: 'cards',
      language: 'ja',
      personIds: ['p-01'],
      sheet: 'card91x55',
      sides: 'longEdge',
      startAt: 3,
    });
    expect(printJob.safeParse(job).success).toBe(true);
  });

  it('asks for neither sides nor start of a folded card', () => {
    const job = jobOf('cards', { ...USUAL_PAPER, sheet: 'folded', startAt: 3 }, 'ja', ['p-01']);
    expect(job).toEqual({ kind: 'cards', language: 'ja', personIds: ['p-01'], sheet: 'folded' });
  });

  it('speaks the language chosen for the cards, else that of the window', () => {
    expect(jobOf('cards', { ...USUAL_PAPER, language: 'en' }, 'ja', ['p'])?.language).toBe('en');
    expect(jobOf('roster', { ...USUAL_PAPER, language: 'en' }, 'ja', [])?.language).toBe('ja');
  });

  it('is none while nobody is chosen', () => {
    expect(jobOf('cards', USUAL_PAPER, 'ja', [])).toBeNull();
  });
});

describe('the record of prints', () => {
  const record = (id: string, subjectId: string | null, fileName: string, clockAt: string) => ({
    id,
    document: 'cards',
    sheet: 'card91x55',
    subjectId,
    fileName,
    clockAt,
    by: null,
  });

  it('tells one file as one print, the newest first', () => {
    const prints = printsOf([
      record('1', 'a', 'x.pdf', '2026-11-20T05:00:00+09:00'),
      record('2', 'b', 'x.pdf', '2026-11-20T05:00:00+09:00'),
      record('3', null, 'y.pdf', '2026-11-21T05:00:00+09:00'),
    ]);
    expect(prints.map(({ record: { fileName }, subjectIds }) => [fileName, subjectIds])).toEqual([
      ['y.pdf', []],
      ['x.pdf', ['a', 'b']],
    ]);
  });
});
