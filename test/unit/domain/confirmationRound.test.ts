// A round of confirming numbers: what counts as done in it, and which round is under way.
import { describe, expect, it } from 'vitest';
import {
  confirmationState,
  lastRound,
  openRound,
  roundProgress,
} from '../../../shared/domain/contacts/confirmationRound';

const number = (confirmedAt: string | null, suspect: boolean | null = null) => ({ confirmedAt, suspect });
const round = (id: string, startedOn: string, closedOn: string | null = null) => ({
  id,
  startedOn,
  closedOn,
});

describe('[rule 12] in a round', () => {
  it.each([
    ['2026-11-20', 'confirmed'],
    ['2026-11-21T05:00:00+09:00', 'confirmed'],
    ['2026-11-19', 'open'],
    ['2026-11-19T23:59:59+09:00', 'open'],
    [null, 'open'],
  ] as const)('begun on 20 November a number confirmed %s is %s', (at, state) => {
    expect(confirmationState(number(at), '2026-11-20')).toBe(state);
  });

  it('a suspect number is never done, however lately it was confirmed', () => {
    expect(confirmationState(number('2026-11-21', true), '2026-11-20')).toBe('suspect');
  });

  it('what is done, wrong and left adds up', () => {
    const numbers = [number('2026-11-21'), number('2026-11-21', true), number(null), number('2026-01-01')];
    expect(roundProgress(numbers, '2026-11-20')).toEqual({ total: 4, confirmed: 1, suspect: 1 });
  });
});

describe('of several rounds', () => {
  it('the earliest that is open is under way, wherever it began', () => {
    const rounds = [
      round('c', '2026-11-21'),
      round('b', '2026-11-20'),
      round('a', '2026-08-01', '2026-08-09'),
    ];
    expect(openRound(rounds)?.id).toBe('b');
    expect(openRound(rounds.slice(2))).toBeNull();
  });

  it('the one closed last is the last', () => {
    const rounds = [round('b', '2026-05-01', '2026-05-20'), round('a', '2026-08-01', '2026-08-09')];
    expect(lastRound(rounds)?.id).toBe('a');
    expect(lastRound([])).toBeNull();
  });
});
