// `check` as scripts and people use it: the envelope with --json, else one line a finding in the language of the run.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, temporaryFolder, valueIn } from '../../support/app';
import { builtProgram, run } from '../../support/program';

const folder = temporaryFolder();
const env = { SONAE_CONFIG: join(folder.path, 'config') };
const demo = join(folder.path, 'demo');
const sonae = (...args: string[]) => run({ args: [...args, '--data', demo], env });
const AS_OF = '2026-11-21';

beforeAll(async () => {
  await builtProgram();
  await sonae('demo');
});

afterAll(() => folder.remove());

describe('check', () => {
  it('answers the findings as one envelope with --json; findings are no failure', async () => {
    const ended = await sonae('check', '--json', '--as-of', AS_OF);
    expect([ended.status, ended.err]).toEqual([0, '']);
    const found = valueIn<{ rule: string; id: string; severity: string }[]>(JSON.parse(ended.out));
    const line = ({ rule, id, severity }: (typeof found)[number]) => `${rule} ${id} ${severity}`;
    const defects = [
      'rr-deputy role-net-switch critical',
      'rr-fresh p-24 warning',
      'rr-load p-23 critical',
      'rule-base-shorter sys-auth critical',
    ];
    expect(defects.filter((defect) => !found.map(line).includes(defect))).toEqual([]);
  });

  it('says them in Japanese, the gravest first, with their number at the end', async () => {
    const ended = await sonae('check', '--as-of', AS_OF, '--lang', 'ja');
    const lines = ended.out.trimEnd().split('\n');
    expect(ended.status).toBe(0);
    expect(lines[0]).toMatch(/^重大　/);
    expect(lines).toContain(
      '重大　認証基盤　RTO 6時間、3時間より短いことが必要: 災害情報共有システム（rule-base-shorter）',
    );
    expect(lines).toContain('注意　ファイル共有　機器の現状レベル1、目標3（rule-level-gap）');
    expect(lines.at(-1)).toMatch(/^重大\d+件、注意\d+件、参考\d+件$/);
    expect(ended.out).not.toMatch(/\{\{|\$t|undefined|null|rules\./);
  });

  it('says them in English with the English names', async () => {
    const ended = await sonae('check', '--as-of', AS_OF, '--lang', 'en');
    expect(ended.out).toContain(
      'Critical: Authentication platform: RTO 6 h must be shorter than 3 h: Disaster information sharing (rule-base-shorter)',
    );
    expect(ended.out).not.toMatch(/\{\{|\$t|undefined|null|rules\./);
  });

  it('refuses a day it cannot read, and words it does not know', async () => {
    const day = await sonae('check', '--as-of', 'yesterday', '--json');
    expect([day.status, codeIn(JSON.parse(day.out))]).toEqual([1, 'input.invalid']);
    expect((await sonae('check', 'everything')).status).toBe(2);
  });
});
