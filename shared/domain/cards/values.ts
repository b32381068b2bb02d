// What stands in each placeholder of a wallet card, taken from the plan's records.

import type { RecordOf } from '../../model/index';
import {
  type Called,
  callChain,
  type Directory,
  emergencyContractor,
  inLanguage,
  type Language,
  printedPhone,
  reachedFor,
  rolesOf,
} from './people';
import type { Words } from './words';

/** Values by placeholder; absent or empty: nobody has entered it. */
export type Values = ReadonlyMap<string, string>;

export interface ValueContext {
  readonly directory: Directory;
  readonly language: Language;
  readonly words: Words;
}

/** The name of a role where space is short. */
export function shortRole(role: RecordOf<'role'>, language: Language): string {
  return inLanguage(role.short ?? role.name, role.shortEn ?? role.nameEn, language);
}

export function fullRole(role: RecordOf<'role'>, language: Language): string {
  return inLanguage(role.name, role.nameEn, language);
}

export function personName(person: RecordOf<'person'>, language: Language): string {
  return inLanguage(person.name, person.nameEn, language);
}

/** Every value of one person's card. `plan.cardDefaults` wins over what is derived: the plan keeper's own words. */
export function cardValues(context: ValueContext, person: RecordOf<'person'>): Values {
  const values = new Map<string, string | null | undefined>([
    ...personValues(context, person),
    ...roleValues(context, person),
    ...callValues(context, person),
    ...musterValues(context),
    ...planValues(context),
  ]);
  for (const [placeholder, value] of Object.entries(context.directory.records.plan.cardDefaults ?? {})) {
    if (value === null) continue;
    values.set(
      placeholder,
      typeof value === 'object' ? inLanguage(value.ja, value.en, context.language) : String(value),
    );
  }
  return new Map([...values].filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())));
}

type Entries = [string, string | null | undefined][];

function personValues({ directory, language }: ValueContext, person: RecordOf<'person'>): Entries {
  const unit = directory.unit.get(person.unitId ?? '');
  return [
    ['person.name', personName(person, language)],
    ['person.unit', unit ? inLanguage(unit.name, unit.nameEn, language) : person.department],
  ];
}

function roleValues(context: ValueContext, person: RecordOf<'person'>): Entries {
  const { directory, language, words } = context;
  const { held, deputised } = rolesOf(directory, person.id);
  const separator = words('listSeparator');
  const deputies = (rank: number): string =>
    held
      .flatMap((role) => {
        const deputy = directory.person.get(directory.held.get(role.id)?.[rank] ?? '');
        if (!deputy) return [];
        const name = personName(deputy, language);
        return [held.length === 1 ? name : words('card.roleOf', { name, role: shortRole(role, language) })];
      })
      .join(separator);
  const names = held
    .map((role) => (held.length === 1 ? fullRole(role, language) : shortRole(role, language)))
    .join(separator);
  return [
    ['role.names', names || (deputised.length > 0 ? words('card.deputyOnly') : null)],
    ['role.deputy1', deputies(1)],
    ['role.deputy2', deputies(2)],
    [
      'role.deputy_of',
      deputised
        .map(({ role, rank }) => words('card.deputyRank', { role: shortRole(role, language), rank }))
        .join(separator),
    ],
  ];
}

function calledValues(context: ValueContext, key: string, called: Called | null | undefined): Entries {
  if (!called) return [];
  const short = shortRole(called.role, context.language);
  const ranked = (role: string): string =>
    called.rank === 0 ? role : context.words('card.deputyRank', { role, rank: called.rank });
  return [
    [`${key}.role`, ranked(fullRole(called.role, context.language))],
    [`${key}.roleShort`, called.rank === 0 ? short : context.words('card.deputyShort', { role: short })],
    [`${key}.name`, personName(called.person, context.language)],
    [`${key}.phone`, printedPhone(context.directory, called.person.id)],
  ];
}

/** A name without what stands in brackets after it: a call list has one line for it. */
function bareName(name: string): string {
  return name.replace(/\s*[(（][^()（）]*[)）]$/u, '') || name;
}

function callValues(context: ValueContext, person: RecordOf<'person'>): Entries {
  const chain = callChain(context.directory, person.id);
  const contractor = emergencyContractor(context.directory);
  const first = chain[0];
  return [
    ['lead_contact.name', first ? personName(first.person, context.language) : null],
    ...[0, 1, 2].flatMap((at) => calledValues(context, `contact.${at + 1}`, chain[at])),
    ...calledValues(context, 'contact.csirt', reachedFor(context.directory, 'role-csirt', person.id)),
    [
      'contact.vendor.name',
      contractor
        ? bareName(inLanguage(contractor.organisation.name, contractor.organisation.nameEn, context.language))
        : null,
    ],
    ['contact.vendor.phone', contractor?.phone],
  ];
}

/** `6-` and `5+` are how criteria keep the Japanese intensities 6弱 and 5強; anything else is the keeper's own words. */
function intensity(value: string, words: Words): string | null {
  const match = /^(\d)([+-])$/.exec(value);
  if (!match) return null;
  return words(match[2] === '-' ? 'card.intensity.lower' : 'card.intensity.upper', { level: match[1] ?? '' });
}

function musterValues({ directory, language, words }: ValueContext): Entries {
  const places = directory.records.sites
    .filter((site) => site.musterOrder !== null)
    .sort((a, b) => (a.musterOrder ?? 0) - (b.musterOrder ?? 0));
  const parameters =
    directory.records.criteria.find((criterion) => criterion.kind === 'muster')?.parameters ?? [];
  const parameter = (id: string): string | null => {
    const found = parameters.find((one) => one.id === id);
    return found ? String(found.default) : null;
  };
  const site = (at: number): string | null => {
    const place = places[at];
    return place ? inLanguage(place.name, place.nameEn, language) : null;
  };
  const automatic = parameter('mus-auto');
  const onCall = parameter('mus-call');
  const automaticLevel = automatic === null ? null : intensity(automatic, words);
  return [
    ['muster.site1', site(0)],
    ['muster.site2', site(1)],
    [
      'muster.auto',
      automaticLevel === null ? automatic : words('card.intensity.orMore', { level: automaticLevel }),
    ],
    ['muster.oncall', onCall === null ? null : (intensity(onCall, words) ?? onCall)],
    ['muster.walk_limit', parameter('mus-walk')],
  ];
}

function storagePlace({ directory, language, words }: ValueContext): string | null {
  const storage = directory.records.plan.storage ?? [];
  const paper = storage.find((place) => place.kind === 'paper');
  const device = storage.some((place) => place.kind === 'device') ? words('card.storage.device') : null;
  const place = paper ? inLanguage(paper.place.ja, paper.place.en, language) : null;
  if (device !== null && place !== null)
    return words('card.storage.either', { first: device, second: place });
  return device ?? place ?? (storage.length > 0 ? words('card.storage.external') : null);
}

function planValues(context: ValueContext): Entries {
  const { plan } = context.directory.records;
  return [
    ['plan.location_short', storagePlace(context)],
    ['card.version', plan.edition],
    ['card.issued', plan.issuedOn],
    ['card.next_review', plan.nextReviewOn],
  ];
}
