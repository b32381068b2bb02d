// Draws a part of a table that was set beforehand: its lines are broken already, its rows have their heights.
import type { SetRow, TableColumn, TableText } from '../../shared/domain/typeset/table';
import { mm } from './code';

/** The rules of set tables; a document adds them to its shell. */
export const TABLE_RULES = [
  'table{border-collapse:collapse;table-layout:fixed}',
  'th,td{border:.15mm solid #000;text-align:left;vertical-align:top;overflow:hidden;white-space:pre;font-weight:400}',
  'th{border-bottom-width:.4mm;font-weight:700}tr.starts td{border-top-width:.4mm}td.bold{font-weight:700}',
].join('\n');

interface SetTableProps {
  readonly columns: readonly TableColumn[];
  readonly head: SetRow;
  readonly rows: readonly SetRow[];
  readonly text: TableText;
}

/** The rows of one page under their headings. */
export function SetTable({ columns, head, rows, text }: SetTableProps) {
  const style = {
    fontSize: `${text.sizePt}pt`,
    lineHeight: text.leading,
    padding: `${mm(text.padMm.y)} ${mm(text.padMm.x)}`,
  };
  return (
    <table>
      <colgroup>
        {columns.map((column) => (
          <col key={column.title} style={{ width: mm(column.widthMm) }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: mm(head.heightMm) }}>
          {head.cells.map((lines, at) => (
            <th key={columns[at]?.title} style={style} scope="col">
              {lines.join('\n')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={JSON.stringify(row.cells)}
            className={row.starts ? 'starts' : undefined}
            style={{ height: mm(row.heightMm) }}
          >
            {row.cells.map((lines, at) => (
              <td
                key={columns[at]?.title}
                style={style}
                className={columns[at]?.weight === 'bold' ? 'bold' : undefined}
              >
                {lines.join('\n')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
