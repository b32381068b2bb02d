// The handover page as tables for paper: time, text with number and note, who has it in hand; then where both sign.
import { PAGE_PARTS, type PageLine } from '../../model/handover';
import type { Words } from '../cards/words';
import type { HandoverInput } from '../printing';
import type { RosterSection } from '../roster';
import type { TableColumn, TableRow } from '../typeset/table';

const TIME_MM = 30;
const WHO_MM = 40;
const TEXT_MM = 116;
/** Three columns of the same whole width, for names and signatures. */
const SIGN_MM = [40, 73, 73] as const;

function rowOf({ times }: HandoverInput, line: PageLine, words: Words): TableRow {
  const at = line.at === null ? '' : (times[line.at] ?? line.at);
  const time =
    line.at === null || line.atMeans === null ? '' : words(`handover.time.${line.atMeans}`, { at });
  const text = [line.number, line.text].filter((part) => part !== null && part !== '').join(' ');
  return { cells: [time, line.note === null ? text : `${text}\n${line.note}`, line.who ?? ''], starts: true };
}

/** The parts in the order of the page; a part without lines stands there with the word for nothing. */
export function handoverSections(input: HandoverInput, words: Words): RosterSection[] {
  const columns: TableColumn[] = [
    { title: words('handover.when'), widthMm: TIME_MM },
    { title: words('handover.what'), widthMm: TEXT_MM, weight: 'bold' },
    { title: words('handover.who'), widthMm: WHO_MM },
  ];
  const linesOf = new Map(input.page.map(({ part, lines }) => [part, lines]));
  const parts = PAGE_PARTS.map((part): RosterSection => {
    const rows = (linesOf.get(part) ?? []).map((line) => rowOf(input, line, words));
    const nothing: TableRow = { cells: ['', words('handover.nothing'), ''], starts: true };
    return { title: words(`handover.part.${part}`), columns, rows: rows.length === 0 ? [nothing] : rows };
  });
  const [role, name, time] = SIGN_MM;
  const sign: RosterSection = {
    title: words('handover.sign'),
    columns: [
      { title: '', widthMm: role, weight: 'bold' },
      { title: words('handover.name'), widthMm: name },
      { title: words('handover.signedAt'), widthMm: time },
    ],
    rows: (['from', 'to'] as const).map((side) => ({
      cells: [words(`handover.${side}`), '', ''],
      starts: true,
    })),
  };
  return [...parts, sign];
}
