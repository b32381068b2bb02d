// The damage matrix of one threat: targets down, sites across; arrows move, digits say how heavy.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../i18n/words';
import type { AnyRecord } from '../../../../records';
import { Meta, StateChip, UnknownMark } from '../../../../ui';
import type { DamageCell, ThreatContent } from '../content';
import classes from '../Steps.module.css';
import { cellId, type Damage, type DamagePlace, type Severity, severityOfKey } from './damage';

interface GridProps {
  readonly threatId: string;
  readonly targets: ThreatContent['targets'];
  readonly cells: readonly DamageCell[];
  readonly sites: readonly AnyRecord[];
  readonly active: DamagePlace | null;
  readonly onActive: (place: DamagePlace) => void;
  readonly damageAt: (place: DamagePlace) => Damage | undefined;
  readonly onEdit: (place: DamagePlace) => void;
  /** Null while the plan is only read. */
  readonly onSeverity: ((place: DamagePlace, severity: Severity) => void) | null;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The grid. */
export function DamageGrid(props: GridProps) {
  const { targets, sites, cells, active } = props;
  const { t } = useTranslation('plan');
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current || active === null) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [active]);
  const placeAt = (row: number, column: number): DamagePlace | null => {
    const target = targets[row]?.id;
    const siteId = sites[column]?.id;
    return target === undefined || siteId === undefined ? null : { threatId: props.threatId, target, siteId };
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const move = MOVES[event.key];
    const to = move === undefined ? null : placeAt(row + move[0], column + move[1]);
    const here = placeAt(row, column);
    const severity = severityOfKey(event.key);
    if (to !== null) {
      moved.current = true;
      props.onActive(to);
    } else if (event.key === 'Enter' && here !== null) props.onEdit(here);
    else if (severity !== undefined && here !== null && props.onSeverity !== null)
      props.onSeverity(here, severity);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.matrixScroll}>
      <table ref={table} className={classes.matrix} aria-label={t('view.damage')} {...{ role: 'grid' }}>
        <thead>
          <tr>
            <th scope="col">{t('damage.target')}</th>
            {sites.map((site) => (
              <th key={site.id} scope="col">
                {words(String(site.name), String(site.nameEn ?? ''))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map(({ id, label }, row) => (
            <tr key={id}>
              <th scope="row">{words(label.ja, label.en)}</th>
              {sites.map((site, column) => {
                const place = { threatId: props.threatId, target: id, siteId: site.id };
                const isActive = active !== null && cellId(active) === cellId(place);
                const isStop = isActive || (active === null && row === 0 && column === 0);
                return (
                  <td
                    key={site.id}
                    className={classes.cell}
                    {...{ role: 'gridcell', 'aria-selected': isActive }}
                    tabIndex={isStop ? 0 : -1}
                    data-active={isActive}
                    onFocus={() => (isActive ? undefined : props.onActive(place))}
                    onClick={() => props.onActive(place)}
                    onDoubleClick={() => props.onEdit(place)}
                    onKeyDown={(event) => onKeyDown(event, row, column)}
                  >
                    <Cell
                      damage={props.damageAt(place)}
                      applies={cells.find(({ target }) => target === id)?.applies !== false}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ damage, applies }: { damage: Damage | undefined; applies: boolean }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const text = damage === undefined ? '' : words(damage.text, damage.textEn);
  if (damage === undefined || (damage.severity === null && text === ''))
    return <Meta>{t(applies ? 'damage.empty' : 'damage.notAsked')}</Meta>;
  return (
    <>
      <SeverityMark severity={damage.severity} />
      <span className={classes.cellText}>{text}</span>
    </>
  );
}

const TONES = ['neutral', 'warning', 'critical'] as const;

/** How heavy, as shape and word; 不明 and 該当なし are not the same. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation('plan');
  if (severity === null) return <Meta>{t('damage.noSeverity')}</Meta>;
  if (typeof severity === 'number') {
    const tone = TONES[severity - 1] ?? 'neutral';
    return (
      <StateChip tone={tone} {...(tone === 'neutral' ? { icon: 'note' as const } : {})}>
        {t(`damage.severity.${severity as 1 | 2 | 3}`)}
      </StateChip>
    );
  }
  if (severity.unknown === 'notApplicable')
    return (
      <StateChip tone="neutral" icon="not-applicable">
        {t('damage.notApplicable')}
      </StateChip>
    );
  return <UnknownMark word={t(severity.unknown === 'confirming' ? 'damage.confirming' : 'damage.unknown')} />;
}
