// The mapper on small sources of both dialects: one shape comes out, and nothing passes that the table does not know.
import { describe, expect, it } from 'vitest';
import {
  ContentError,
  type JsonObject,
  normalise,
  normaliseWithStated,
} from '../../../resources/mapping/normalise';

const text = (ja: string, en: string) => ({ ja, en });

/** The first dialect: `file`, `content_version`, `label`. */
const roles = (more: JsonObject = {}): JsonObject => ({
  file: 'roles.json',
  content_version: '1.0.0',
  language_order: ['ja', 'en'],
  title: text('体制', 'Organisation'),
  source_documents: [
    { id: 'DOC', title: text('資料', 'Source'), issuer: text('庁', 'Agency'), date: '2021-04' },
  ],
  basis_legend: { source: text('言い換え', 'Reworded') },
  assignment_rules: [
    {
      id: 'rr-1',
      text: text('主担当がいる', 'Has a holder'),
      severity: 'error',
      source: 'AUTHOR',
      basis: 'authored',
    },
    {
      id: 'rr-2',
      text: text('目安', 'A guide'),
      severity: 'warning',
      source: 'DOC 1（周期は補作）',
      basis: 'source',
    },
  ],
  planning_roles: [
    {
      id: 'prole-x',
      name: text('責任者', 'Lead'),
      duties: [text('束ねる', 'Leads'), text('決める', 'Decides')],
    },
  ],
  ...more,
});

/** The second dialect: `schema`, `version`, `value` with its words beside it. */
const record = (more: JsonObject = {}): JsonObject => ({
  schema: 'continuity-content/incident-record',
  version: 1,
  title: text('記録票', 'Record'),
  notice: text('書き直した内容', 'Rewritten'),
  source_documents: [{ code: 'IPA-SEC', ja: '調査', en: 'Survey', url: null }],
  unknown_values: [{ value: 'unknown', ja: '不明', en: 'Unknown' }],
  groups: [{ value: 'event', source_rows: 7, ja: '事象', en: 'Event' }],
  fields: [
    { id: 'IR-a', key: 'occurred_at', label: text('発生日時', 'Occurred'), basis: 'source' },
    {
      id: 'IR-b',
      key: 'kind',
      label: text('種類', 'Kind'),
      basis: 'source-field, derived-values',
      unit: 'minutes',
    },
  ],
  closing_rule: {
    id: 'IR-c',
    all_of: [{ id: 'c-1', required_values: { prevention_status: ['done', 'verified'] } }],
  },
  ...more,
});

const demo = (more: JsonObject = {}): JsonObject => ({
  file: 'demo-plan.json',
  content_version: '1.0.0',
  title: text('見本', 'Demo'),
  people: [
    {
      id: 'p-01',
      name: text('架空 太郎', 'KAKUU Taro'),
      contacts: [
        { order: 1, kind: 'work_phone', value: '03-0000-1001', when: ['day'], verified_on: '2026-09-14' },
        {
          order: 2,
          kind: 'mobile_phone',
          value: '090-0000-2001',
          when: ['night'],
          verified_on: '2026-09-14',
        },
      ],
      contacts_verified_on: '2026-09-14',
      family_note: null,
    },
  ],
  card_defaults: { 'rule.no_answer_minutes': 5, 'alt.1': text('外部チャット', 'Outside chat') },
  ...more,
});

describe('the header', () => {
  it('is the same for both dialects', () => {
    const { id, version, title, description, sources } = normalise('roles.json', roles());
    expect({ id, version, title, description, sources }).toEqual({
      id: 'roles',
      version: '1.0.0',
      title: text('体制', 'Organisation'),
      description: null,
      sources: [
        {
          id: 'DOC',
          title: text('資料', 'Source'),
          issuer: text('庁', 'Agency'),
          date: '2021-04',
          url: null,
        },
      ],
    });
    const other = normalise('incident-record.json', record());
    expect(other).toMatchObject({ id: 'incidentRecord', version: '1', description: null });
    expect(other.sources).toEqual([
      { id: 'IPA-SEC', title: text('調査', 'Survey'), issuer: null, date: null, url: null },
    ]);
  });

  it('is refused when the file calls itself something else', () => {
    expect(() => normalise('roles.json', roles({ file: 'people.json' }))).toThrow(
      /roles\.json.*people\.json/,
    );
  });
});

describe('the shape', () => {
  it('gathers a word and its languages under id and label', () => {
    expect(normalise('incident-record.json', record()).unknownValues).toEqual([
      { id: 'unknown', label: text('不明', 'Unknown') },
    ]);
  });

  it('turns objects keyed by ids into lists', () => {
    expect(normalise('incident-record.json', record())).toMatchObject({
      closingRule: {
        allOf: [{ requiredValues: [{ field: 'prevention_status', values: ['done', 'verified'] }] }],
      },
    });
    expect(normalise('demo-plan.json', demo()).cardDefaults).toEqual([
      { placeholder: 'rule.no_answer_minutes', value: 5 },
      { placeholder: 'alt.1', value: text('外部チャット', 'Outside chat') },
    ]);
  });

  it('gives every element of a list every field', () => {
    const { fields } = normalise('incident-record.json', record());
    const keys = (fields as JsonObject[]).map((field) => Object.keys(field).sort());
    expect(keys[0]).toEqual(keys[1]);
    expect((fields as JsonObject[])[0]).toMatchObject({ unit: null, values: [], help: null });
  });

  it('gives parts without an id one that follows from where they stand', () => {
    expect(normalise('demo-plan.json', demo())).toMatchObject({
      people: [{ contacts: [{ id: 'contact:p-01:1' }, { id: 'contact:p-01:2' }] }],
    });
    expect(normalise('roles.json', roles())).toMatchObject({
      planningRoles: [
        { duties: [{ id: 'prole-x-d1', text: text('束ねる', 'Leads') }, { id: 'prole-x-d2' }] },
      ],
    });
  });

  it('splits a basis that speaks of one part apart', () => {
    expect(normalise('incident-record.json', record())).toMatchObject({
      fields: [
        { basis: 'source', valuesBasis: null },
        { basis: 'source', valuesBasis: 'derived' },
      ],
    });
  });
});

describe('the values', () => {
  it('call the worst severity critical', () => {
    const { assignmentRules } = normalise('roles.json', roles());
    expect((assignmentRules as JsonObject[]).map(({ severity }) => severity)).toEqual([
      'critical',
      'warning',
    ]);
  });

  it('name only publications as sources, without remarks on the making', () => {
    const { assignmentRules } = normalise('roles.json', roles());
    expect((assignmentRules as JsonObject[]).map(({ source }) => source)).toEqual([null, 'DOC 1']);
  });

  it('use the words of the code for means of contact', () => {
    expect(normalise('demo-plan.json', demo())).toMatchObject({
      people: [{ contacts: [{ kind: 'workPhone' }, { kind: 'mobilePhone' }] }],
    });
  });

  it('leave ids as they are', () => {
    expect(normalise('incident-record.json', record())).toMatchObject({
      fields: [{ key: 'occurred_at' }, {}],
    });
  });
});

describe('what does not ship', () => {
  it('is derived values, which are handed back to be compared', () => {
    const { file, stated } = normaliseWithStated('demo-plan.json', demo());
    expect(JSON.stringify(file)).not.toContain('contactsVerifiedOn');
    expect(stated).toEqual([{ path: 'people[].contacts_verified_on', owner: 'p-01', value: '2026-09-14' }]);
  });

  it('is remarks on how the texts were made', () => {
    const shipped = JSON.stringify([
      normalise('roles.json', roles()),
      normalise('incident-record.json', record()),
    ]);
    expect(shipped).not.toMatch(/言い換え|書き直した|legend|notice/);
  });
});

describe('bad input', () => {
  const refused = (source: string, json: JsonObject): string => {
    try {
      normalise(source, json);
    } catch (error) {
      if (error instanceof ContentError) return error.message;
    }
    return 'accepted';
  };

  it('is refused for an unknown field, naming its path', () => {
    const person = { id: 'p-01', contacts: [{ order: 1, extension: '12' }] };
    expect(refused('demo-plan.json', demo({ people: [person] }))).toContain('people[].contacts[].extension');
    expect(
      refused('incident-record.json', record({ unknown_values: [{ value: 'x', zh: '未知' }] })),
    ).toContain('unknown_values[].zh');
  });

  it('is refused for an unknown section, a third language or an object where a word belongs', () => {
    expect(refused('roles.json', roles({ new_section: [] }))).toContain('new_section');
    expect(refused('roles.json', roles({ title: { ja: '体制', en: 'Roles', fr: 'Rôles' } }))).toContain(
      'title',
    );
    const kind = { id: 'p-01', contacts: [{ order: 1, kind: { is: 'phone' } }] };
    expect(refused('demo-plan.json', demo({ people: [kind] }))).toContain('people[].contacts[].kind');
  });

  it('is refused for a text that lacks a language', () => {
    expect(refused('roles.json', roles({ title: text('体制', ' ') }))).toContain('title');
    expect(
      refused('roles.json', roles({ role_groups: [{ id: 'command', label: { ja: '指揮' } }] })),
    ).toContain('role_groups[].label');
  });

  it('is refused for a file without a table', () => {
    expect(refused('other.json', roles())).toContain('other.json');
  });
});

describe('the mapper', () => {
  it('gives the same again and leaves its input alone', () => {
    const input = record();
    const before = structuredClone(input);
    expect(normalise('incident-record.json', input)).toEqual(normalise('incident-record.json', input));
    expect(input).toEqual(before);
  });
});
