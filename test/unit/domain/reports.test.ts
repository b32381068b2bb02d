// The rules of reports: the fate of every field and sentence of the templates, one base for all, wording, promises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factChanges, isCorrection } from '../../../shared/domain/reports/changes';
import { factBase, recordFacts, type Told } from '../../../shared/domain/reports/facts';
import { FIELD_FATES, fateOf } from '../../../shared/domain/reports/fields';
import { nextReportMs, type PromiseMark, promiseState } from '../../../shared/domain/reports/promises';
import { conditionOf, placesIn, type ReportTemplate } from '../../../shared/domain/reports/template';
import { type WordingSwap, wordingFindings } from '../../../shared/domain/reports/wording';
import {
  lacksOf,
  plainText,
  unknownFields,
  valueText,
  type WriteWords,
  writeReport,
  writtenValue,
  writtenValues,
} from '../../../shared/domain/reports/write';
import type { FactValue, FactValues } from '../../../shared/model/reports';
import { shipped } from '../../support/content';

const content = shipped('catalogue/reportTemplates.json') as unknown as {
  readonly items: readonly ReportTemplate[];
  readonly wordingSwaps: readonly WordingSwap[];
};
const templates = content.items;
const template = (id: string): ReportTemplate => {
  const found = templates.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};

const words: WriteWords = {
  confirming: '確認中',
  unknown: '不明',
  notApplicable: '該当なし',
  notStated: '記載なし',
  yes: 'はい',
  no: 'いいえ',
  amount: (value, unit) => `${value}${unit ?? ''}`,
  person: (by) => by,
};
const write = (id: string, values: FactValues, language: 'ja' | 'en' = 'ja') =>
  writeReport(template(id), values, language, words);

/** A value that fits a field. */
function sample(field: ReportTemplate['fields'][number]): FactValue {
  switch (field.type) {
    case 'datetime':
      return '2026-11-20T05:12:00+09:00';
    case 'boolean':
      return true;
    case 'number':
    case 'money':
    case 'duration':
      return 12;
    case 'enum':
      return field.values[0]?.id ?? '';
    default:
      return `<${field.key}>`;
  }
}

const allFields = templates.flatMap((one) => one.fields.map((field) => ({ template: one, field })));
const allBlocks = templates.flatMap((one) => one.textBlocks.map((block) => ({ template: one, block })));

describe('the fate of the templates', () => {
  it('all 181 fields and 78 sentences are here', () => {
    expect([templates.length, allFields.length, allBlocks.length]).toEqual([7, 181, 78]);
  });

  it('every field has its fate, and no fate is of no field', () => {
    const keys = new Set(allFields.map(({ field }) => field.key));
    expect([...keys].filter((key) => !Object.hasOwn(FIELD_FATES, key))).toEqual([]);
    expect(Object.keys(FIELD_FATES).filter((key) => !keys.has(key))).toEqual([]);
    expect(() => fateOf('no_such_field')).toThrow(RangeError);
  });

  it('every field stands in a sentence of its template, or in the form only as the template says', () => {
    const stray = allFields.filter(({ template: one, field }) => {
      const inText = one.textBlocks.some(
        (block) => placesIn(block.text.ja).includes(field.key) && placesIn(block.text.en).includes(field.key),
      );
      return inText === one.formOnlyFields.includes(field.key);
    });
    expect(stray.map(({ field }) => field.id)).toEqual([]);
  });

  it('every place of every sentence, and every condition, names a field of the template, in both languages', () => {
    const odd = allBlocks.flatMap(({ template: one, block }) => {
      const keys = new Set(one.fields.map(({ key }) => key));
      const named = [
        ...placesIn(block.text.ja),
        ...placesIn(block.text.en),
        ...(conditionOf(block) ?? '').split(' '),
      ];
      return named.filter((key) => key !== '' && !keys.has(key)).map((key) => `${block.id} ${key}`);
    });
    expect(odd).toEqual([]);
  });

  it.each(['ja', 'en'] as const)(
    'a full report writes every sentence and leaves no place open (%s)',
    (language) => {
      for (const one of templates) {
        const values = Object.fromEntries(one.fields.map((field) => [field.key, sample(field)]));
        const blocks = write(one.id, values, language);
        expect(blocks.map(({ id }) => id)).toEqual(one.textBlocks.map(({ id }) => id));
        expect(blocks.flatMap(({ unknown, empty }) => [...unknown, ...empty])).toEqual([]);
        expect(plainText(blocks)).not.toMatch(/\{\{|記載なし/);
        for (const field of one.fields.filter(({ key }) => !one.formOnlyFields.includes(key))) {
          expect(plainText(blocks)).toContain(valueText(field, sample(field), language, words));
        }
      }
    },
  );
});

describe('what is not known', () => {
  it('[1] an empty field that may be unknown is written 確認中 and asked for; one that may not is empty', () => {
    for (const { template: one, field } of allFields) {
      const written = writtenValue(field, null);
      expect(written).toEqual(field.mayBeUnknown ? { unknown: 'confirming' } : null);
      expect(unknownFields(one, {}).some(({ key }) => key === field.key)).toBe(field.mayBeUnknown);
      expect(writtenValue(field, { unknown: 'unknown' })).toEqual(
        field.mayBeUnknown ? { unknown: 'unknown' } : null,
      );
    }
  });

  it('what does not apply asks nothing', () => {
    const asked = unknownFields(template('RT-FIRST'), { place: { unknown: 'notApplicable' } });
    expect(asked.map(({ key }) => key)).not.toContain('place');
  });

  it('only the minimum to send holds a report back; other required fields are pointed out', () => {
    for (const one of templates) {
      const { minimum, required } = lacksOf(one, {});
      const optional = new Map(one.fields.map((field) => [field.key, field.mayBeUnknown]));
      expect(minimum.toSorted()).toEqual(
        one.minimumToSend.filter((key) => optional.get(key) === false).toSorted(),
      );
      expect(required.every((key) => !one.minimumToSend.includes(key))).toBe(true);
    }
  });

  it('a conditional sentence stands only where its field has a value; "no" is one', () => {
    const ids = (values: FactValues) => write('RT-RECOVERY', values).map(({ id }) => id);
    expect(ids({})).not.toContain('RT-RECOVERY.B08');
    expect(ids({ authority_returned: false })).toContain('RT-RECOVERY.B08');
    expect(write('RT-FIRST', { open_points: '' }).map(({ id }) => id)).not.toContain('RT-FIRST.B05');
  });
});

const value = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.integer({ min: 0, max: 9 }),
  fc.boolean(),
  fc.constantFrom({ unknown: 'unknown' as const }, { unknown: 'confirming' as const }),
  fc.constant(null),
);

/** Statements whose authors had seen some of the earlier ones. */
const history: fc.Arbitrary<Told[]> = fc
  .array(
    fc.tuple(fc.constantFrom('cause', 'place'), value, fc.array(fc.nat(), { maxLength: 3 }), fc.nat(5)),
    {
      maxLength: 8,
    },
  )
  .map((steps) =>
    steps.map(([key, said, seen, atMs], index) => ({
      id: `t${index}`,
      key,
      value: said,
      after: index === 0 ? [] : seen.map((one) => `t${one % index}`),
      atMs,
      by: null,
    })),
  );

describe('the one base of facts', () => {
  it('[S7] says the same in whatever order the statements arrive, and hides none that contradicts', () => {
    fc.assert(
      fc.property(history, fc.func(fc.integer()), (told, order) => {
        const shuffled = [...told].sort((a, b) => order(a.id) - order(b.id));
        const base = factBase(told, { cause: '落雷' });
        expect(factBase(shuffled, { cause: '落雷' }).get('cause')).toEqual(base.get('cause'));
        for (const fact of base.values()) {
          const known = new Set(told.filter(({ key }) => key === fact.key).flatMap(({ after }) => after));
          const unseen = told.filter(({ key, id }) => key === fact.key && !known.has(id));
          const kinds = new Set(unseen.map((one) => JSON.stringify(one.value)));
          expect(fact.disputed).toHaveLength(kinds.size > 1 ? unseen.length : 0);
          if (fact.origin === 'none') expect(fact.value).toBeNull();
        }
      }),
    );
  });

  it('every report that has a field says the same of a fact', () => {
    const keys = Object.keys(FIELD_FATES).filter((key) => fateOf(key).scope === 'fact');
    for (const key of keys) {
      const holders = allFields.filter(({ field }) => field.key === key);
      const texts = holders.map(({ field }) => valueText(field, sample(field), 'ja', words));
      expect(new Set(texts).size).toBe(1);
    }
  });

  it('takes from the board what stands still, what is hit, and what goes on', () => {
    const sources = {
      title: '停電',
      what: '停電',
      noticedAt: { unknown: 'unknown' as const },
      organisation: '庁',
      actions: ['初動対応 3/12'],
      decisions: [],
      published: [],
      separator: '、',
      board: [
        { name: '認証基盤', kind: 'system' as const, state: 'stopped' as const },
        { name: '電子申請', kind: 'business' as const, state: 'stopped' as const },
        { name: '窓口', kind: 'business' as const, state: 'alternative' as const },
        { name: '給与', kind: 'business' as const, state: 'working' as const },
      ],
    };
    expect(recordFacts(sources)).toEqual({
      subject: '停電',
      organisation: '庁',
      phenomenon: '停電',
      detected_at: { unknown: 'unknown' },
      current_action: '初動対応 3/12',
      system_name: '認証基盤',
      impact_scope: '電子申請、窓口',
      stopped_services: '電子申請',
      available_services: '窓口、給与',
    });
  });
});

describe('what changed since', () => {
  it('tells what became known and what is corrected; figures and times are corrections', () => {
    const one = template('RT-FOLLOW');
    const before = writtenValues(one, { affected_customers: 1200, impact_scope: '本庁舎', severity: 'S2' });
    const changes = factChanges(one, before, {
      affected_customers: 1500,
      impact_scope: '本庁舎と北分室',
      severity: 'S2',
      cause: '落雷',
    });
    expect(changes.map((change) => [change.field.key, change.kind, isCorrection(change)])).toEqual([
      ['impact_scope', 'corrected', false],
      ['affected_customers', 'corrected', true],
      ['cause', 'known', false],
    ]);
  });

  it('nothing told anew is no change', () => {
    fc.assert(
      fc.property(fc.subarray(allFields), (chosen) => {
        const values = Object.fromEntries(chosen.map(({ field }) => [field.key, sample(field)]));
        for (const one of templates) expect(factChanges(one, writtenValues(one, values), values)).toEqual([]);
      }),
    );
  });
});

describe('the wording', () => {
  const found = (values: FactValues, id = 'RT-FOLLOW', language: 'ja' | 'en' = 'ja') =>
    wordingFindings({
      template: template(id),
      values: { next_report_at: '2026-11-20T06:00:00+09:00', ...values },
      language,
      swaps: content.wordingSwaps,
      changes: [],
    }).map(({ rule, key, found: hit }) => [rule, key, hit]);

  it.each(content.wordingSwaps.map((swap) => [swap.id, swap]))(
    'points out %s in both languages, with what to say',
    (id, swap) => {
      expect(found({ impact_scope: `いま、${swap.avoid.ja}。` })).toEqual([
        [id, 'impact_scope', swap.avoid.ja],
      ]);
      expect(found({ impact_scope: `${swap.avoid.en}.` }, 'RT-FOLLOW', 'en')).toEqual([
        [id, 'impact_scope', swap.avoid.en],
      ]);
      expect(found({ impact_scope: swap.use.ja })).toEqual([]);
    },
  );

  it('finds the avoided words under another ending too', () => {
    expect(found({ impact_scope: '影響はない' })).toEqual([['RT-S1', 'impact_scope', '影響はない']]);
    expect(found({ current_action: 'まもなく再開する' })).toEqual([
      ['RT-S2', 'current_action', 'まもなく再開'],
    ]);
  });

  it('RT-W1: a guess is marked as one', () => {
    expect(found({ cause: 'おそらく落雷' })).toEqual([['RT-W1', 'cause', 'おそらく']]);
    expect(found({ cause: '推測：おそらく落雷' })).toEqual([]);
  });

  it('RT-W2: what is not known comes with the time of the next news', () => {
    expect(found({ next_report_at: '' })).toEqual([['RT-W2', 'next_report_at', '']]);
  });

  it('RT-W3: an outlook is a span, with deciding and catching up in it', () => {
    const from = '2026-11-20T08:00:00+09:00';
    const to = '2026-11-20T10:00:00+09:00';
    expect(found({ recovery_eta_from: from })).toEqual([['RT-W3', 'recovery_eta_to', '']]);
    expect(found({ recovery_eta_from: to, recovery_eta_to: from })).toEqual([
      ['RT-W3', 'recovery_eta_to', ''],
    ]);
    expect(found({ recovery_eta_from: from, recovery_eta_to: to })).toEqual([
      ['RT-W3', 'eta_decision_minutes', ''],
      ['RT-W3', 'eta_followup_minutes', ''],
    ]);
    const whole = {
      recovery_eta_from: from,
      recovery_eta_to: to,
      eta_decision_minutes: 30,
      eta_followup_minutes: 60,
    };
    expect(found(whole)).toEqual([]);
    expect(found({ recovery_eta_from: from, recovery_eta_to: to }, 'RT-CUSTOMER')).toEqual([]);
  });

  it('RT-W4: a corrected figure stands beside the earlier one', () => {
    const one = template('RT-FOLLOW');
    const values = { affected_customers: 1500, next_report_at: '2026-11-20T06:00:00+09:00' };
    const changes = factChanges(one, { affected_customers: 1200 }, values);
    const input = { template: one, language: 'ja' as const, swaps: [], changes };
    expect(wordingFindings({ ...input, values })).toMatchObject([{ rule: 'RT-W4', key: 'corrections' }]);
    expect(wordingFindings({ ...input, values: { ...values, corrections: '1,200人は誤り' } })).toEqual([]);
  });

  it('RT-W6: nobody says fully restored before catching up and reconciliation are done', () => {
    const said = { remaining: '完全に復旧した', final_report_at: '2026-11-21T06:00:00+09:00' };
    expect(found(said, 'RT-RECOVERY')).toEqual([['RT-W6', 'remaining', '完全に復旧']]);
    expect(found({ ...said, followup_done: true, reconciled: true }, 'RT-RECOVERY')).toEqual([]);
  });

  it('RT-W7: none is said of what was checked only; RT-W8: nobody is blamed', () => {
    expect(found({ external_impact: '被害はない' })).toEqual([['RT-W7', 'external_impact', '被害はない']]);
    expect(found({ external_impact: '確認した範囲で被害はない' })).toEqual([]);
    expect(found({ cause: '作業者の不注意' })).toEqual([['RT-W8', 'cause', '不注意']]);
  });
});

describe('promises', () => {
  const at = (minutes: number) => Date.parse('2026-11-20T05:00:00Z') + minutes * 60_000;
  const iso = (minutes: number) => new Date(at(minutes)).toISOString();
  const promised = { id: 'p', templateId: null, to: ['本部'], dueAt: iso(30) };
  const marks = fc.array(
    fc.record({
      as: fc.constantFrom('kept' as const, 'moved' as const, 'dropped' as const),
      due: fc.integer({ min: -60, max: 240 }),
      at: fc.integer({ min: 0, max: 240 }),
    }),
    { maxLength: 6 },
  );

  it('stand the same in whatever order their marks arrive; the first end counts, moves after it do not', () => {
    fc.assert(
      fc.property(marks, fc.func(fc.integer()), (raw, order) => {
        const all: PromiseMark[] = raw.map((mark, index) => ({
          id: `m${index}`,
          promiseId: 'p',
          as: mark.as,
          dueAt: mark.as === 'moved' ? iso(mark.due) : null,
          reason: null,
          atMs: at(mark.at),
        }));
        const state = promiseState(promised, all);
        expect(
          promiseState(
            promised,
            [...all].sort((a, b) => order(a.id) - order(b.id)),
          ),
        ).toEqual(state);
        const ends = all.filter(({ as }) => as !== 'moved');
        expect(state.status === 'open').toBe(ends.length === 0);
        if (state.status === 'kept') expect(state.endedAtMs).toBeLessThanOrEqual(Date.parse(state.dueAt));
        if (state.status === 'late') expect(state.endedAtMs).toBeGreaterThan(Date.parse(state.dueAt));
        expect(state.moves.at(-1)?.to ?? promised.dueAt).toBe(state.dueAt);
      }),
    );
  });

  it('the next report is offered for a full five minutes, never sooner than its interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 600 }), (nowMs, minutes) => {
        const next = nextReportMs(nowMs, minutes);
        expect(next % 300_000).toBe(0);
        expect(next - nowMs).toBeGreaterThanOrEqual(minutes * 60_000);
        expect(next - nowMs).toBeLessThan(minutes * 60_000 + 300_000);
      }),
    );
  });
});
