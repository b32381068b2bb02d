// The terms of spreadsheets shared by the contract and the rules: what can be listed, matched, written, and how rows come out.
import type { EntityName } from './index';

/** What can be imported and exported, in the order in which records need each other. */
export const SHEET_ENTITIES = [
  'unit',
  'skill',
  'site',
  'person',
  'organisation',
  'contact',
  'role',
  'assignment',
  'system',
  'business',
  'systemUse',
  'dependency',
] as const satisfies readonly EntityName[];
export type SheetEntity = (typeof SHEET_ENTITIES)[number];

/** By what a row is taken for a record that is there already. */
export const MATCH_KEYS = [
  'id',
  'nameKana',
  'name',
  'mail',
  'phone',
  'contractNo',
  'ownerValue',
  'pair',
] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const FILE_FORMATS = ['xlsx', 'ods', 'csv', 'vcard'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const EXPORT_FORMATS = ['xlsx', 'csv', 'vcard'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What becomes of a row. */
export const OUTCOMES = ['added', 'changed', 'unchanged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a person should know about a file before importing it. */
export const WARNINGS = [
  'merged',
  'formulas',
  'externalLinks',
  'duplicateHeadings',
  'wrongExtension',
  'hiddenSheet',
  'badCards',
] as const;

/** What an import supplied by itself. */
export const NOTES = ['zeroAdded', 'kindAssumed', 'meansGuessed', 'orderGiven'] as const;
