// The list for confirming numbers on paper: every number with its last date, boxes to tick, and room for what is heard instead.
import type { RecordOf } from '../model/index';
import { type Directory, inLanguage, type Language, rolesOf } from './cards/people';
import { personName, shortRole } from './cards/values';
import type { Words } from './cards/words';
import { type ConfirmationScope, type NumberOwner, ownersIn } from './contacts/confirmationScope';
import { byKana } from './contacts/names';
import { byOrder } from './contacts/order';
import { DATE_MM, type RosterSection } from './roster';
import type { TableColumn, TableRow } from './typeset/table';

interface ListContext {
  readonly directory: Directory;
  readonly language: Language;
  readonly words: Words;
}

const DAY = 'YYYY-MM-DD'.length;
const BY_HAND = ['', '', ''];

function nameOf({ language }: ListContext, { entity, record }: NumberOwner): string {
  return entity === 'person'
    ? personName(record, language)
    : inLanguage(record.name, record.nameEn, language);
}

/** A person's unit and roles; of an organisation nothing more is needed to call it. */
function placeOf({ directory, language, words }: ListContext, { entity, record }: NumberOwner): string {
  if (entity !== 'person') return '';
  const unit = directory.unit.get(record.unitId ?? '');
  const { held, deputised } = rolesOf(directory, record.id);
  const roles = [...held, ...deputised.map(({ role }) => role)].map((role) => shortRole(role, language));
  const unitName = unit ? inLanguage(unit.name, unit.nameEn, language) : (record.department ?? '');
  return [unitName, ...new Set(roles)].filter(Boolean).join(words('listSeparator'));
}

function numberRow(
  context: ListContext,
  owner: NumberOwner,
  contact: RecordOf<'contact'>,
  at: number,
): TableRow {
  const { words, language } = context;
  const desk = contact.desk === null ? '' : inLanguage(contact.desk, contact.deskEn, language);
  return {
    cells: [
      at === 0 ? nameOf(context, owner) : '',
      at === 0 ? placeOf(context, owner) : '',
      [words(`means.${contact.means}`), desk].filter(Boolean).join(' '),
      contact.suspect === true ? `${contact.value} ${words('roster.suspect')}` : contact.value,
      contact.confirmedAt?.slice(0, DAY) ?? words('confirmation.never'),
      ...BY_HAND,
    ],
    starts: at === 0,
  };
}

/** What the boxes to tick are called needs more room in English; the other columns give it. */
const WIDTHS_MM = {
  ja: { place: 48.5 - DATE_MM, means: 20, box: 9, instead: 32 },
  en: { place: 42.5 - DATE_MM, means: 23, box: 13, instead: 27 },
} as const;

function columnsOf({ words, language }: ListContext): TableColumn[] {
  const { place, means, box, instead } = WIDTHS_MM[language];
  return [
    { title: words('confirmation.name'), widthMm: 26, weight: 'bold' },
    { title: words('confirmation.place'), widthMm: place },
    { title: words('confirmation.means'), widthMm: means },
    { title: words('confirmation.number'), widthMm: 45.5, weight: 'bold' },
    { title: words('confirmation.date'), widthMm: DATE_MM },
    { title: words('confirmation.right'), widthMm: box },
    { title: words('confirmation.wrong'), widthMm: box },
    { title: words('confirmation.instead'), widthMm: instead },
  ];
}

/** The name of the scope as it stands over the list; null for everybody. */
export function scopeName({ directory, language }: ListContext, scope: ConfirmationScope): string | null {
  if (scope.kind !== 'site' && scope.kind !== 'role') return null;
  const record =
    scope.kind === 'role'
      ? directory.role.get(scope.id)
      : directory.records.sites.find(({ id }) => id === scope.id);
  return record ? inLanguage(record.name, record.nameEn, language) : null;
}

/** People, organisations and sites of a scope, a table each; empty ones are left out. */
export function confirmationListFor(context: ListContext, scope: ConfirmationScope): RosterSection[] {
  const { directory, words } = context;
  const { people, organisations, sites, assignments } = directory.records;
  const owners = ownersIn(
    {
      people: [...people].sort(byKana),
      organisations: [...organisations].sort(byKana),
      sites,
      contactsOf: (id) => directory.contactsOf.get(id) ?? [],
      chainOf: (roleId) =>
        assignments
          .filter((one) => one.roleId === roleId)
          .sort(byOrder)
          .map(({ personId }) => personId),
    },
    scope,
  );
  return (['person', 'organisation', 'site'] as const)
    .map((entity) => ({
      title: words(`confirmation.${entity}`),
      columns: columnsOf(context),
      rows: owners
        .filter((owner) => owner.entity === entity)
        .flatMap((owner) =>
          (directory.contactsOf.get(owner.record.id) ?? []).map((contact, at) =>
            numberRow(context, owner, contact, at),
          ),
        ),
    }))
    .filter(({ rows }) => rows.length > 0);
}
