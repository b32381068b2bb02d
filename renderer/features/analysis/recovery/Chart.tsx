// The recovery as a chart: a row a system, its work as a bar, its RTO as a diamond, what runs past it hatched.
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHours } from '../useHours';
import { marksOf, nameWidth } from './axis';
import classes from './Recovery.module.css';
import type { RecoveryView, SystemSlot } from './useRecovery';

const ROW = 24;
const HEAD = 24;
const WIDTH = 900;
const GROUP = 36;
const WIDEST_LABEL = 300;
const END = 104;
const BAR = 12;

/** Where hours lie along x. */
interface Scale {
  /** Where the first hour begins. */
  readonly left: number;
  readonly hours: number;
}

function scaleOf(view: RecoveryView, hours: number): Scale {
  const widest = Math.max(0, ...view.schedule.systems.map(({ id }) => nameWidth(view.named(id))));
  return { left: Math.min(WIDEST_LABEL, Math.ceil(GROUP + widest)), hours };
}

function at(mark: number, { left, hours }: Scale): number {
  return left + (Math.min(mark, hours) / hours) * (WIDTH - left - END);
}

interface ChartProps {
  readonly view: RecoveryView;
  /** How far the axis reaches. */
  readonly hours: number;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
}

/** In the order of the work; what has no place in it comes last. */
export function rowsOf(systems: readonly SystemSlot[]): SystemSlot[] {
  const start = ({ startHours }: SystemSlot) => startHours ?? Number.MAX_VALUE;
  return [...systems].sort(
    (a, b) => start(a) - start(b) || (a.endHours ?? 0) - (b.endHours ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** The chart; its rows are walked with the arrows. */
export function Chart({ view, hours, activeId, onActive }: ChartProps) {
  const { t } = useTranslation('analysis');
  const words = useHours();
  const pattern = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const rows = rowsOf(view.schedule.systems);
  const height = HEAD + rows.length * ROW + 4;
  const stop = rows.find(({ id }) => id === activeId)?.id ?? rows[0]?.id;
  const path = new Set(view.schedule.criticalPath);
  const scale = scaleOf(view, hours);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const to = rows[rows.findIndex(({ id }) => id === stop) + by];
    if (by === 0 || to === undefined) return;
    event.preventDefault();
    onActive(to.id);
    drawing.current?.querySelector<SVGGElement>(`[data-slot="${CSS.escape(to.id)}"]`)?.focus();
  };
  return (
    <div className={classes.room}>
      <svg
        ref={drawing}
        className={classes.chart}
        viewBox={`0 0 ${WIDTH} ${height}`}
        aria-label={t('recovery.title')}
        {...listRole}
        onKeyDown={onKeyDown}
      >
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className={classes.hatchGround} width="6" height="6" />
            <rect className={classes.hatch} width="2.4" height="6" />
          </pattern>
        </defs>
        {marksOf(hours).map((mark) => (
          <g key={mark} {...noRole}>
            <path className={classes.gridLine} d={`M${at(mark, scale)} ${HEAD}V${height}`} />
            <text className={classes.tick} x={at(mark, scale)} y={HEAD - 8} textAnchor="middle">
              {mark === 0 ? t('recovery.start') : words.span(mark)}
            </text>
          </g>
        ))}
        {rows.map((slot, row) => (
          <Slot
            key={slot.id}
            slot={slot}
            y={HEAD + row * ROW}
            scale={scale}
            view={view}
            isOnPath={path.has(slot.id)}
            isActive={slot.id === activeId}
            isStop={slot.id === stop}
            hatch={`url(#${pattern})`}
            onActive={() => onActive(slot.id)}
          />
        ))}
      </svg>
    </div>
  );
}

const listRole = { role: 'list' } as const;
const itemRole = { role: 'listitem' } as const;
const noRole = { role: 'presentation' } as const;

interface SlotProps {
  readonly slot: SystemSlot;
  readonly y: number;
  readonly scale: Scale;
  readonly view: RecoveryView;
  readonly isOnPath: boolean;
  readonly isActive: boolean;
  readonly isStop: boolean;
  readonly hatch: string;
  readonly onActive: () => void;
}

function Slot(props: SlotProps) {
  const { slot, y, view, scale, isOnPath, isActive, isStop } = props;
  const words = useSlotWords(view);
  const middle = y + ROW / 2;
  const group = view.groupOf(slot.id);
  return (
    <g
      className={classes.slot}
      data-slot={slot.id}
      data-active={isActive}
      data-path={isOnPath}
      tabIndex={isStop ? 0 : -1}
      aria-label={words(slot, isOnPath)}
      {...{ ...itemRole, onFocus: props.onActive }}
    >
      <rect className={classes.row} x="0" y={y} width={WIDTH} height={ROW} />
      <text className={classes.group} x="10" y={middle + 4}>
        {group ?? '?'}
      </text>
      <text className={classes.name} x={scale.left - 8} y={middle + 4} textAnchor="end">
        {view.named(slot.id)}
      </text>
      <Bar {...props} middle={middle} />
      <Rto {...props} middle={middle} />
    </g>
  );
}

/** The work: what lies before the RTO plain, what runs past it hatched; an arrow where the axis ends first. */
function Bar({ slot, scale, hatch, middle }: SlotProps & { middle: number }) {
  const { t } = useTranslation('analysis');
  const words = useHours();
  const { startHours, endHours, requiredRtoHours: rto } = slot;
  if (startHours === null || endHours === null) {
    return (
      <text className={classes.unknown} x={scale.left + 6} y={middle + 4}>
        {t('recovery.cannotSay')}
      </text>
    );
  }
  const [from, to] = [at(startHours, scale), at(endHours, scale)];
  const turn = rto === null ? to : Math.min(Math.max(at(rto, scale), from), to);
  const isLate = slot.meetsRto === false;
  const over = rto === null ? 0 : endHours - rto;
  const beyond = endHours > scale.hours ? ` → ${words.span(endHours)}` : '';
  const diamond = rto === null || rto > scale.hours ? to : at(rto, scale);
  const label = isLate ? t('recovery.over', { hours: words.span(over) }) : '';
  return (
    <>
      <path className={classes.wait} d={`M${scale.left} ${middle}H${from}`} />
      <rect
        className={classes.work}
        x={from}
        y={middle - BAR / 2}
        width={Math.max(2, (isLate ? turn : to) - from)}
        height={BAR}
      />
      {isLate ? (
        <rect
          className={classes.late}
          x={turn}
          y={middle - BAR / 2}
          width={Math.max(2, to - turn)}
          height={BAR}
          fill={hatch}
        />
      ) : null}
      <text
        className={isLate ? classes.lateWord : classes.endWord}
        x={Math.max(to, isLate || diamond > to + 60 ? to : diamond) + 12}
        y={middle + 4}
      >
        {`${label}${beyond}`}
      </text>
    </>
  );
}

function Rto({ slot, scale, middle }: SlotProps & { middle: number }) {
  const rto = slot.requiredRtoHours;
  if (rto === null || rto > scale.hours) return null;
  const x = at(rto, scale);
  return (
    <path
      className={slot.meetsRto === false ? classes.rtoLate : classes.rto}
      d={`M${x} ${middle - 6}l6 6l-6 6l-6 -6z`}
    />
  );
}

/** A row read aloud: when, why then, and whether in time. */
export function useSlotWords(view: RecoveryView): (slot: SystemSlot, isOnPath: boolean) => string {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  return (slot, isOnPath) => {
    const { startHours, endHours, meetsRto, requiredRtoHours: rto } = slot;
    const time =
      startHours === null || endHours === null
        ? t('recovery.cannotSay')
        : t('recovery.fromTo', { from: hours.span(startHours), to: hours.span(endHours) });
    const judged =
      meetsRto === null || rto === null
        ? ''
        : t(meetsRto ? 'recovery.keepsRto' : 'recovery.missesRto', { rto: hours.span(rto) });
    const onPath = isOnPath ? t('recovery.onPath') : '';
    return [view.named(slot.id), time, judged, onPath].filter((part) => part !== '').join(t('separator'));
  };
}

/** What the shapes mean. */
export function Legend() {
  const { t } = useTranslation('analysis');
  return (
    <ul className={classes.legend}>
      {(['work', 'late', 'rto', 'path'] as const).map((kind) => (
        <li key={kind}>
          <span className={classes.sample} data-kind={kind} aria-hidden="true" />
          {t(`recovery.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
