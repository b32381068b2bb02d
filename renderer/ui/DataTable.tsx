// Dense tables that keep their head in view, walk with the keyboard and stay fast with many rows.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './DataTable.module.css';
import { Icon } from './Icon';
import type { ColumnSort } from './sorting';
import type { Tone } from './tones';
import { type ListNavigation, type RowFocusProps, useListNavigation } from './useListNavigation';

/** One column. */
export interface Column<T> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** CSS width in rem; the column with none takes what is left. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Numbers, times and names never break: true for those. */
  readonly noWrap?: boolean;
  /** False hides the column on narrow screens. Number, time and text stay true. */
  readonly essential?: boolean;
  /** Makes the heading a button that sorts by this column; made by `useSorting`. */
  readonly sort?: ColumnSort;
}

/** How a row looks, beyond its cells. */
export interface RowLook {
  readonly tone?: Tone;
  readonly look?: 'plain' | 'hatched' | 'struck' | 'dim';
  /** An edge on the left: thin for rows from elsewhere, thick for rows from paper. */
  readonly edge?: 'thin' | 'thick';
}

/** What a table takes. */
export interface DataTableProps<T> {
  /** Name of the table for readers of the screen. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly rowLook?: (row: T) => RowLook;
  /** A heading over the rows that share it, given in row order; null puts none. */
  readonly groupOf?: (row: T) => { readonly key: string; readonly title: ReactNode } | null;
  /** A full-width line under a row: an inline form, a question about a double. */
  readonly below?: (row: T) => ReactNode;
  /** Shown instead of rows: an `Empty`. */
  readonly empty?: ReactNode;
  /** Giving `onActiveChange` makes the rows walkable with J, K and the arrows. */
  readonly activeKey?: string | null;
  readonly onActiveChange?: (key: string) => void;
  readonly onOpen?: (row: T) => void;
  readonly onBack?: () => void;
  readonly onRowKey?: (row: T, event: KeyboardEvent) => boolean;
  readonly main?: boolean;
  readonly listed?: ListNavigation['listed'];
  /** CSS height that makes the table scroll within itself; needed by `virtual`. */
  readonly height?: string;
  /** True draws only the rows in view (from about 200 rows on). Rows then need one height each. */
  readonly virtual?: boolean;
  /** With `virtual`: told which rows are drawn, so that only those need be loaded. */
  readonly onDrawn?: (first: number, last: number) => void;
}

/** A table of rows. Without `onActiveChange` it is only read. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, rowKey, height } = props;
  const walkable = props.onActiveChange !== undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  const keys = [...byKey.keys()];
  const virtual = useVirtualizer({
    count: props.virtual === true ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 30,
    overscan: 12,
    getItemKey: (at) => keys[at] ?? at,
  });
  const isVirtual = props.virtual === true;
  const activeAt = props.activeKey ? keys.indexOf(props.activeKey) : -1;
  const isActiveKnown = activeAt >= 0;
  const latestAt = useRef(activeAt);
  latestAt.current = activeAt;
  useEffect(() => {
    // A row chosen from elsewhere comes into view; one that is in view already stays where it is.
    if (!isActiveKnown || !props.activeKey) return;
    const row = scroller.current?.querySelector('tr[data-active="true"]');
    if (row) row.scrollIntoView({ block: 'nearest' });
    // Whoever is on a row of the table goes along to the row that became active.
    const focused = document.activeElement;
    const isOnRow = focused instanceof HTMLTableRowElement && scroller.current?.contains(focused) === true;
    if (isOnRow && row instanceof HTMLElement && row !== focused) row.focus({ preventScroll: true });
    if (!row && isVirtual) virtual.scrollToIndex(latestAt.current, { align: 'center' });
  }, [isActiveKnown, isVirtual, props.activeKey, virtual]);
  const withRow = (key: string, act: ((row: T) => void) | undefined): void => {
    const row = byKey.get(key);
    if (row !== undefined) act?.(row);
  };
  const { listProps, rowProps } = useListNavigation({
    keys,
    activeKey: props.activeKey ?? null,
    onActiveChange: (key) => props.onActiveChange?.(key),
    ...(props.onOpen === undefined ? {} : { onOpen: (key: string) => withRow(key, props.onOpen) }),
    ...(props.onBack === undefined ? {} : { onBack: props.onBack }),
    onRowKey: (key, event) => {
      const row = byKey.get(key);
      return row !== undefined && props.onRowKey?.(row, event) === true;
    },
    main: walkable && props.main === true,
    ...(props.listed === undefined ? {} : { listed: props.listed }),
    ...(props.virtual === true ? { reveal: (key: string) => virtual.scrollToIndex(keys.indexOf(key)) } : {}),
  });
  const items = props.virtual === true ? virtual.getVirtualItems() : null;
  const shown = items === null ? rows : items.flatMap((item) => rows.slice(item.index, item.index + 1));
  const { onDrawn } = props;
  const firstDrawn = items?.at(0)?.index;
  const lastDrawn = items?.at(-1)?.index;
  useEffect(() => {
    if (firstDrawn !== undefined && lastDrawn !== undefined) onDrawn?.(firstDrawn, lastDrawn);
  }, [firstDrawn, lastDrawn, onDrawn]);
  const before = items?.[0]?.start ?? 0;
  const after = items === null ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-own-scroll={height !== undefined}
      style={height === undefined ? undefined : { height }}
      // A table that scrolls by itself must be reachable by keyboard even when its rows are not.
      tabIndex={height !== undefined && !walkable ? 0 : undefined}
      {...(height === undefined ? {} : { role: 'group', 'aria-label': props.label })}
    >
      <table
        className={classes.table}
        aria-label={props.label}
        aria-rowcount={items === null ? undefined : rows.length + 1}
        {...(walkable ? { role: 'grid', ...listProps } : {})}
      >
        <TableHead columns={columns} />
        <tbody>
          <Spacer height={before} span={columns.length} />
          {shown.map((row, at) => {
            const key = rowKey(row);
            return (
              <TableRow
                key={key}
                table={props}
                row={row}
                previous={shown[at - 1]}
                focus={walkable ? rowProps(key) : null}
                measure={
                  items === null ? null : { index: items[at]?.index ?? at, ref: virtual.measureElement }
                }
              />
            );
          })}
          <Spacer height={after} span={columns.length} />
        </tbody>
      </table>
      {rows.length === 0 ? props.empty : null}
    </div>
  );
}

function TableHead<T>({ columns }: { columns: readonly Column<T>[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align ?? 'start'}
            data-essential={column.essential !== false}
            style={column.width === undefined ? undefined : { width: column.width }}
            aria-sort={column.sort?.direction ?? undefined}
          >
            {column.sort === undefined ? (
              column.header
            ) : (
              <SortHeading sort={column.sort} word={column.header} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortHeading({ sort, word }: { sort: ColumnSort; word: ReactNode }) {
  return (
    <button type="button" className={classes.sort} onClick={sort.onSort}>
      {word}
      {sort.direction === null ? null : (
        <Icon name={sort.direction === 'ascending' ? 'chevron-up' : 'chevron-down'} />
      )}
    </button>
  );
}

function TableRow<T>({
  table,
  row,
  previous,
  focus,
  measure,
}: {
  table: DataTableProps<T>;
  row: T;
  previous: T | undefined;
  focus: RowFocusProps | null;
  measure: { index: number; ref: (element: Element | null) => void } | null;
}) {
  const look = table.rowLook?.(row) ?? {};
  const group = table.groupOf?.(row) ?? null;
  const previousGroup = previous === undefined ? null : (table.groupOf?.(previous) ?? null);
  const below = table.below?.(row) ?? null;
  const span = table.columns.length;
  const setElement = (element: HTMLElement | null): void => {
    focus?.ref(element);
    measure?.ref(element);
  };
  return (
    <>
      {group === null || group.key === previousGroup?.key ? null : (
        <tr className={classes.group}>
          <th colSpan={span} scope="colgroup">
            {group.title}
          </th>
        </tr>
      )}
      <tr
        {...(focus === null ? {} : focus)}
        ref={setElement}
        data-index={measure?.index}
        aria-rowindex={measure === null ? undefined : measure.index + 2}
        className={classes.row}
        data-tone={look.tone}
        data-look={look.look ?? 'plain'}
        data-edge={look.edge}
        onDoubleClick={() => table.onOpen?.(row)}
      >
        {table.columns.map((column) => (
          <td
            key={column.id}
            data-align={column.align ?? 'start'}
            data-nowrap={column.noWrap === true}
            data-essential={column.essential !== false}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {below === null ? null : (
        <tr className={classes.below}>
          <td colSpan={span}>{below}</td>
        </tr>
      )}
    </>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
