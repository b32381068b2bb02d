// Corrected time and the group of joined incidents.
import { describe, expect, it } from 'vitest';
import { clockCorrection } from '../../../shared/domain/clock';
import { incidentGroup } from '../../../shared/domain/incident';
import { uuidV7 } from '../../../shared/model/id';
import { toInstant } from '../../../shared/model/instant';

describe('corrected time', () => {
  it('rule 3: uses the last check of that device, and the first one for what was written before anybody looked', () => {
    const correct = clockCorrection([
      { deviceId: 'b', clockMs: 2000, offsetSeconds: 20 },
      { deviceId: 'b', clockMs: 1000, offsetSeconds: 10 },
    ]);
    expect([500, 1000, 1500, 2500].map((ms) => correct('b', ms) - ms)).toEqual([
      10_000, 10_000, 10_000, 20_000,
    ]);
    expect(correct('a', 1500)).toBe(1500);
  });
});

describe('joined incidents', () => {
  it('[S14] are one group seen from any of them', () => {
    const incidents = [
      { id: 'a', joinedTo: 'b' },
      { id: 'b', joinedTo: null },
      { id: 'c', joinedTo: 'a' },
      { id: 'd', joinedTo: null },
    ];
    for (const id of ['a', 'b', 'c']) expect(incidentGroup(incidents, id).sort()).toEqual(['a', 'b', 'c']);
    expect(incidentGroup(incidents, 'd')).toEqual(['d']);
  });
});

describe('instants and ids', () => {
  it('instants carry the offset of the place', () => {
    const ms = Date.parse('2026-11-20T05:00:00+09:00');
    expect(toInstant(ms, 540)).toBe('2026-11-20T05:00:00+09:00');
    expect(toInstant(ms + 250, -570)).toBe('2026-11-19T10:30:00.250-09:30');
  });

  it('ids are UUIDs of version 7 that sort by their time', () => {
    const random = new Uint8Array(10).fill(255);
    const early = uuidV7(1_700_000_000_000, random);
    const late = uuidV7(1_700_000_000_001, new Uint8Array(10));
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
  });
});
