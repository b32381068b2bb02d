// Rows and lists of rows: what a panel is mostly made of, walked with J, K and the arrows.
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './Rows.module.css';
import type { Tone } from './tones';
import { useListNavigation } from './useListNavigation';

/** What a row shows. */
export interface RowProps {
  /** Left: time, number, priority or icon. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** Second line, 12 px. */
  readonly meta?: ReactNode;
  /** Right: state, small action. */
  readonly end?: ReactNode;
  /** Grounds the row in a tone. The meaning must also stand in words or shapes. */
  readonly tone?: Tone;
  /** hatched: waits for something; struck: superseded; dim: seen, not in play. */
  readonly look?: 'plain' | 'hatched' | 'struck' | 'dim';
  /** Title in bold, for rows that carry one. */
  readonly strong?: boolean;
  /** Opens under the row, for a reason or a remark. */
  readonly below?: ReactNode;
}

/** One row: lead, title with meta, end. Use it inside `RowList` or `PlainRows`. */
export function Row({ lead, title, meta, end, tone, look = 'plain', strong = false, below }: RowProps) {
  return (
    <div className={classes.rowBox} data-tone={tone} data-look={look}>
      <div className={classes.row}>
        {lead === undefined ? null : <div className={classes.lead}>{lead}</div>}
        <div className={classes.text}>
          <div className={strong ? classes.strong : classes.title}>{title}</div>
          {meta === undefined ? null : <div className={classes.meta}>{meta}</div>}
        </div>
        {end === undefined ? null : <div className={classes.end}>{end}</div>}
      </div>
      {below}
    </div>
  );
}

/** Rows that are only read: a plain list without keyboard focus. */
export function PlainRows<T>({
  items,
  itemKey,
  label,
  children,
}: {
  items: readonly T[];
  itemKey: (item: T) => string;
  label?: string;
  children: (item: T) => ReactNode;
}) {
  return (
    <ul className={classes.list} aria-label={label}>
      {items.map((item) => (
        <li key={itemKey(item)} className={classes.item}>
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

/** What a walkable list takes besides its rows. */
export interface RowListProps<T> {
  readonly items: readonly T[];
  readonly itemKey: (item: T) => string;
  /** Name of the list for readers of the screen. */
  readonly label: string;
  readonly activeKey: string | null;
  readonly onActiveChange: (key: string) => void;
  /** Enter, or a double click, on a row. */
  readonly onOpen?: (item: T) => void;
  readonly onBack?: () => void;
  /** Any other key on the active row (digits, D, X ...); return true when used. Off in text fields. */
  readonly onRowKey?: (item: T, event: KeyboardEvent) => boolean;
  /** True for the main list of the screen: J and K work from anywhere outside text fields. */
  readonly main?: boolean;
  readonly children: (item: T, state: { active: boolean }) => ReactNode;
}

/** A list with one tab stop: J, K, arrows, Home, End move; Enter opens; Escape goes back. */
export function RowList<T>(props: RowListProps<T>) {
  const { items, itemKey, label, activeKey, children } = props;
  const byKey = new Map(items.map((item) => [itemKey(item), item]));
  const withItem = (key: string, act: ((item: T) => void) | undefined): void => {
    const item = byKey.get(key);
    if (item !== undefined) act?.(item);
  };
  const { listProps, rowProps } = useListNavigation({
    keys: [...byKey.keys()],
    activeKey,
    onActiveChange: props.onActiveChange,
    ...(props.onOpen === undefined ? {} : { onOpen: (key: string) => withItem(key, props.onOpen) }),
    ...(props.onBack === undefined ? {} : { onBack: props.onBack }),
    onRowKey: (key, event) => {
      const item = byKey.get(key);
      return item !== undefined && props.onRowKey?.(item, event) === true;
    },
    main: props.main === true,
  });
  return (
    <div {...{ ...listProps, role: 'grid', 'aria-label': label }} className={classes.list}>
      {[...byKey].map(([key, item]) => {
        const open = { onDoubleClick: () => props.onOpen?.(item) };
        return (
          <div
            key={key}
            {...{ ...rowProps(key), ...open, role: 'row' }}
            className={classes.item}
            data-walkable
          >
            <div {...cellRole}>{children(item, { active: key === activeKey })}</div>
          </div>
        );
      })}
    </div>
  );
}

// Rows hold buttons, which options of a listbox may not: a grid of one column is the role that fits.
const cellRole = { role: 'gridcell' } as const;
