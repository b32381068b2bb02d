// The places of a screen: title row, columns, panels and plain facts.
import { type CSSProperties, type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

/** The title of a screen with one line of context, an optional control beside it and at most two actions. */
export function TitleRow({
  title,
  context,
  aside,
  actions,
}: {
  title: string;
  context?: ReactNode;
  /** A control or an offer that belongs to the title, such as the choice of a role. */
  aside?: ReactNode;
  actions?: readonly [ReactNode] | readonly [ReactNode, ReactNode];
}) {
  return (
    <header className={classes.titleRow}>
      <h1 className={classes.title}>{title}</h1>
      {context === undefined ? null : <div className={classes.context}>{context}</div>}
      {aside}
      {actions === undefined ? null : (
        <div className={classes.titleActions}>
          {actions[0]}
          {actions[1]}
        </div>
      )}
    </header>
  );
}

/**
 * The main column with a column before it, after it, or both. They go under each other on narrow
 * screens, in reading order. Widths are CSS lengths in rem.
 */
export function Columns({
  children,
  start,
  startWidth = '13.25rem',
  side,
  sideWidth = '20.5rem',
}: {
  children: ReactNode;
  /** A narrow column before the main one: what to choose from. */
  start?: ReactNode;
  startWidth?: string;
  side?: ReactNode;
  sideWidth?: string;
}) {
  const isSingle = side === undefined && start === undefined;
  const widths = [
    start === undefined ? '' : startWidth,
    'minmax(0, 1fr)',
    side === undefined ? '' : sideWidth,
  ].join(' ');
  return (
    // One shape with and without columns beside it: what is being typed or stood at survives one that opens.
    <div
      className={isSingle ? classes.single : classes.columns}
      style={{ '--column-widths': widths } as CSSProperties}
    >
      {start === undefined ? null : <div className={classes.column}>{start}</div>}
      <div className={isSingle ? classes.through : classes.column}>{children}</div>
      {side === undefined ? null : <div className={classes.column}>{side}</div>}
    </div>
  );
}

/** Things under each other with the space of panels between them. */
export function Stack({
  children,
  gap = '12',
}: {
  children: ReactNode;
  gap?: '4' | '8' | '12' | '16' | '24';
}) {
  return (
    <div className={classes.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/**
 * A panel with a title. Rows, tables and bars go in directly; text and forms want `padded`.
 * `grow` takes the height that is left; `scroll` lets its content scroll inside it on wide screens.
 */
export function Panel({
  title,
  context,
  end,
  foot,
  padded = false,
  grow = false,
  scroll = false,
  look = 'plain',
  label,
  headingLevel = 2,
  children,
}: {
  title?: ReactNode;
  /** One short line beside the title. */
  context?: ReactNode;
  /** Right end of the title line: keys, a small action, a count. */
  end?: ReactNode;
  /** Bottom line of the panel: actions that commit it. */
  foot?: ReactNode;
  padded?: boolean;
  grow?: boolean;
  scroll?: boolean;
  /** current: the one panel that asks for a decision; critical: something is failing here. */
  look?: 'plain' | 'current' | 'critical';
  /** Name for readers of the screen when there is no title. */
  label?: string;
  headingLevel?: 2 | 3;
  children?: ReactNode;
}) {
  const id = useId();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const named = title === undefined ? { 'aria-label': label } : { 'aria-labelledby': id };
  return (
    <section className={classes.panel} data-grow={grow} data-scroll={scroll} data-look={look} {...named}>
      {title === undefined && end === undefined ? null : (
        <div className={classes.panelHead}>
          {title === undefined ? null : (
            <Heading id={id} className={classes.panelTitle}>
              {title}
            </Heading>
          )}
          {context === undefined ? null : <div className={classes.panelContext}>{context}</div>}
          {end === undefined ? null : <div className={classes.panelEnd}>{end}</div>}
        </div>
      )}
      <div className={padded ? classes.padded : classes.body}>{children}</div>
      {foot === undefined ? null : <div className={classes.panelFoot}>{foot}</div>}
    </section>
  );
}

/** Padding inside a panel whose other parts touch its edges. */
export function Pad({ children }: { children: ReactNode }) {
  return <div className={classes.padded}>{children}</div>;
}

/** Names and values under each other: a person's card, the facts of a file. */
export function Facts({
  items,
  layout = 'rows',
}: {
  items: readonly { label: ReactNode; value: ReactNode; id?: string }[];
  /** rows: label left of the value; columns: facts side by side, label above. */
  layout?: 'rows' | 'columns';
}) {
  return (
    <dl className={classes.facts} data-layout={layout}>
      {items.map((item, at) => (
        <div key={item.id ?? (typeof item.label === 'string' ? item.label : at)}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
