// What stands on a person's wallet card: the template's blocks with every placeholder resolved, and what is missing.
import type { RecordOf } from '../../model/index';
import { cardVcard } from './contactCode';
import { callChain, type Directory, inLanguage, type Language, rolesOf } from './people';
import {
  type CardTemplate,
  type Filling,
  fillLine,
  placeholdersOf,
  plain,
  type Segment,
  type TemplateBlock,
} from './template';
import { cardValues, fullRole, personName, shortRole, type Values } from './values';
import type { Words } from './words';

/** A line of running text. `header`: it says whose card this is and stands in the head of the card. */
export interface TextLine {
  readonly kind: 'text';
  readonly segments: readonly Segment[];
  readonly header: boolean;
  readonly bullet: boolean;
}

/** A line of the call list: the number stands large. */
export interface CallLine {
  readonly kind: 'call';
  readonly label: string;
  readonly shortLabel: string;
  readonly name: string;
  readonly phone: Segment;
}

export type CardLine = TextLine | CallLine;

export interface CardBlock {
  readonly id: string;
  readonly title: string;
  readonly side: 'front' | 'back';
  readonly lines: readonly CardLine[];
}

/** A required value that nobody has entered. */
export interface MissingValue {
  readonly block: string;
  readonly placeholder: string;
  readonly label: string;
}

export interface Card {
  readonly personId: string;
  readonly name: string;
  readonly unit: Segment;
  readonly role: string;
  readonly shortRole: string;
  /** Neither role nor deputyship: `role` is the mark that says so. */
  readonly roleMissing: boolean;
  readonly blocks: readonly CardBlock[];
  /** vCard of the first person to call. */
  readonly code: string | null;
  /** Who the code holds, for the caption under it. */
  readonly codeName: string | null;
  readonly edition: string | null;
  readonly issuedOn: string | null;
  readonly missing: readonly MissingValue[];
}

export interface CardContext {
  readonly directory: Directory;
  readonly template: CardTemplate;
  readonly language: Language;
  readonly words: Words;
}

/** The block of P5 the template lacks: what to do on the way, at night and on holidays. */
export const OFF_DUTY_BLOCK = 'blk-off-duty';
export const META_BLOCK = 'blk-meta';
export const CONTACTS_BLOCK = 'blk-contacts';
export const ROLE_BLOCK = 'blk-role';

const HEADER_PLACEHOLDERS = new Set(['person.name', 'person.unit', 'role.names']);

/** Makes one person's card. Required values that are missing stand on it as 不明 or 未定 and are listed (rule 12). */
export function cardFor(context: CardContext, person: RecordOf<'person'>): Card {
  const { directory, language, template } = context;
  const values = cardValues(context, person);
  const missing: MissingValue[] = [];
  const blocks = [...template.blocks]
    .sort((a, b) => a.order - b.order)
    .map((block) => fillBlock(context, { block, values, missing }))
    .filter((block) => block.lines.length > 0);
  const frontEnd = blocks.findLastIndex((block) => block.side === 'front') + 1;
  const roles = rolesOf(directory, person.id);
  const boxRoles = roles.held.length > 0 ? roles.held : roles.deputised.slice(0, 1).map((one) => one.role);
  const roleMissing = boxRoles.length === 0;
  const undecided = absentMark(context, 'role.names').text;
  const first = callChain(directory, person.id)[0];
  const separator = context.words('listSeparator');
  const deputy = roles.held.length === 0 && roles.deputised[0] ? roles.deputised[0] : null;
  const named = (name: string): string =>
    deputy ? context.words('card.deputyRank', { role: name, rank: deputy.rank }) : name;
  return {
    personId: person.id,
    name: personName(person, language),
    unit: valueFor(context, values, 'person.unit') ?? { text: '', kind: 'text' },
    role: roleMissing ? undecided : named(boxRoles.map((role) => fullRole(role, language)).join(separator)),
    shortRole: roleMissing
      ? undecided
      : named(boxRoles.map((role) => shortRole(role, language)).join(separator)),
    roleMissing,
    blocks: blocks.toSpliced(frontEnd, 0, offDutyBlock(context)),
    code: cardVcard(context, first, values),
    codeName: first ? personName(first.person, language) : null,
    edition: values.get('card.version') ?? null,
    issuedOn: values.get('card.issued') ?? null,
    missing,
  };
}

function absentMark(context: CardContext, placeholder: string): Segment {
  const source = context.template.placeholders.find((one) => one.id === placeholder)?.filledFrom;
  return { text: context.words(source === 'people' ? 'mark.unknown' : 'mark.undecided'), kind: 'missing' };
}

/** The value of a placeholder, the mark of a missing required one, or null for a missing optional one. */
function valueFor(context: CardContext, values: Values, placeholder: string): Filling {
  const value = values.get(placeholder);
  if (value !== undefined) return { text: value, kind: placeholder.endsWith('.phone') ? 'strong' : 'text' };
  // The family's meeting point is nobody's record: the person writes it on their own card.
  if (placeholder === 'family.method') return { text: '', kind: 'blank' };
  const required = context.template.placeholders.find((one) => one.id === placeholder)?.required ?? true;
  return required ? absentMark(context, placeholder) : null;
}

interface BlockFill {
  readonly block: TemplateBlock;
  readonly values: Values;
  readonly missing: MissingValue[];
}

function fillBlock(context: CardContext, { block, values, missing }: BlockFill): CardBlock {
  const texts = block.lines.map((line) => inLanguage(line.text.ja, line.text.en, context.language));
  for (const placeholder of new Set(texts.flatMap(placeholdersOf))) {
    if (valueFor(context, values, placeholder)?.kind !== 'missing') continue;
    const label = context.template.placeholders.find((one) => one.id === placeholder)?.label;
    missing.push({
      block: block.id,
      placeholder,
      label: label ? inLanguage(label.ja, label.en, context.language) : placeholder,
    });
  }
  const bullet = texts.every((text) => placeholdersOf(text).length === 0);
  const isCallList = block.id === CONTACTS_BLOCK;
  const lines = texts.flatMap((text): CardLine[] => {
    if (isCallList) return callLines(context, values, text);
    const segments = fillLine(text, (placeholder) => valueFor(context, values, placeholder));
    const asked = placeholdersOf(text);
    const header = asked.length > 0 && asked.every((placeholder) => HEADER_PLACEHOLDERS.has(placeholder));
    return segments === null ? [] : [{ kind: 'text', segments, header, bullet }];
  });
  return { id: block.id, title: blockTitle(context, values, block), side: block.side, lines };
}

function blockTitle(context: CardContext, values: Values, block: TemplateBlock): string {
  const title = inLanguage(block.title.ja, block.title.en, context.language);
  const minutes = values.get('rule.no_answer_minutes');
  if (block.id !== CONTACTS_BLOCK || minutes === undefined) return title;
  return context.words('card.noAnswer', { title, minutes });
}

/** A template line of the call list becomes one row per phone number in it. */
function callLines(context: CardContext, values: Values, text: string): CallLine[] {
  return text.split(/\s*[／/]\s*/).flatMap((part): CallLine[] => {
    const phoneKey = placeholdersOf(part).find((placeholder) => placeholder.endsWith('.phone'));
    if (phoneKey === undefined) return [];
    const phone = valueFor(context, values, phoneKey);
    if (phone === null) return [];
    const key = phoneKey.slice(0, -'.phone'.length);
    const rank = /^contact\.(\d+)$/.exec(key)?.[1];
    const literal = part.replace(/\{\{[\w.]+\}\}/g, ' ').trim();
    const role = placeholdersOf(part).includes(`${key}.role`)
      ? (valueFor(context, values, `${key}.role`)?.text ?? '')
      : '';
    const label = [rank, literal, role].filter(Boolean).join(' ');
    const shortLabel = [rank, literal, role === '' ? '' : (values.get(`${key}.roleShort`) ?? role)]
      .filter(Boolean)
      .join(' ');
    const asksName = placeholdersOf(part).includes(`${key}.name`);
    const name =
      values.get(`${key}.name`) ?? (asksName ? (valueFor(context, values, `${key}.name`)?.text ?? '') : '');
    return [{ kind: 'call', label, shortLabel, name, phone }];
  });
}

function offDutyBlock(context: CardContext): CardBlock {
  const { words } = context;
  const line = (text: string): TextLine => ({
    kind: 'text',
    segments: fillLine(text, () => null) ?? [],
    header: false,
    bullet: false,
  });
  return {
    id: OFF_DUTY_BLOCK,
    title: words('card.offDuty.title'),
    side: 'front',
    lines: [line(words('card.offDuty.onTheWay')), line(words('card.offDuty.atHome'))],
  };
}

function lineText(line: CardLine): string {
  if (line.kind === 'text') return plain(line.segments);
  return [line.label, line.name, line.phone.text].filter(Boolean).join(' ');
}

/** The values that stand on a card, block by block: what a print record keeps, so that a later change can be named (rule 10). */
export function cardContent(card: Card): Record<string, string> {
  const content = Object.fromEntries(
    card.blocks.map((block) => [block.id, [block.title, ...block.lines.map(lineText)].join('\n')]),
  );
  content[ROLE_BLOCK] = [card.name, card.unit.text, card.role, content[ROLE_BLOCK] ?? ''].join('\n');
  return content;
}

/** The blocks whose content is not what was printed, in the order of the card. */
export function changedBlocks(
  printed: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const blocks = new Set([...Object.keys(now), ...Object.keys(printed)]);
  return [...blocks].filter((block) => printed[block] !== now[block]);
}
