// The alignment page (P1): rulers on both edges and the frames of a sheet's cards, to measure how far a printer is off.
import type { Rect, Sheet } from '../../shared/domain/cards/sheets';
import { mm } from './code';
import { type FontUrls, Shell } from './Shell';

export interface CalibrationDocumentProps {
  readonly title: string;
  readonly language: 'ja' | 'en';
  readonly fonts: FontUrls;
  readonly sheet: Sheet;
  /** Where the cards stand with the offset in use. */
  readonly cards: readonly Rect[];
  /** What to do, line by line. */
  readonly lines: readonly string[];
}

interface Tick {
  readonly at: number;
  readonly length: number;
  readonly label: string | null;
}

/** A tick for every millimetre, longer at five, numbered at ten. */
function ticks(from: number, to: number): Tick[] {
  return Array.from({ length: to - from + 1 }, (_, n) => {
    const value = n;
    const ten = value % 10 === 0;
    return {
      at: from + n,
      length: ten ? 4 : value % 5 === 0 ? 3 : 1.8,
      label: ten ? String(value / 10) : null,
    };
  });
}

const RULER_LENGTH = 100;
const RULER_LEFT = 30;

/** A level ruler low on the page and an upright one at its right, clear of the words in the first card. */
function Rulers({ sheet }: { readonly sheet: Sheet }) {
  const x = sheet.page.width * 0.82;
  const y = sheet.page.height * 0.7;
  const top = sheet.page.height / 2 - RULER_LENGTH / 2;
  return (
    <g stroke="#000" strokeWidth={0.12} fontSize={2.6}>
      {ticks(0, RULER_LENGTH).map((tick) => (
        <g key={tick.at}>
          <path d={`M${RULER_LEFT + tick.at} ${y}v${-tick.length}M${x} ${top + tick.at}h${tick.length}`} />
          {tick.label !== null && (
            <g stroke="none">
              <text x={RULER_LEFT + tick.at} y={y + 3.4} textAnchor="middle">
                {tick.label}
              </text>
              <text x={x - 1.2} y={top + tick.at + 0.9} textAnchor="end">
                {tick.label}
              </text>
            </g>
          )}
        </g>
      ))}
      <path d={`M${RULER_LEFT} ${y}h${RULER_LENGTH}M${x} ${top}v${RULER_LENGTH}`} />
    </g>
  );
}

/** The alignment page of one sheet. */
export function CalibrationDocument({
  title,
  language,
  fonts,
  sheet,
  cards,
  lines,
}: CalibrationDocumentProps) {
  const { width, height } = sheet.page;
  const first = cards[0];
  return (
    <Shell title={title} language={language} fonts={fonts} page={sheet.page}>
      <section className="page">
        <svg className="marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {cards.map((card) => (
            <rect key={`${card.x} ${card.y}`} {...card} fill="none" stroke="#000" strokeWidth={0.2} />
          ))}
          {cards.map((card) => (
            <path
              key={`${card.x} ${card.y}`}
              d={`M${card.x + card.width / 2 - 3} ${card.y + card.height / 2}h6m-3 -3v6`}
              stroke="#000"
              strokeWidth={0.12}
            />
          ))}
          <Rulers sheet={sheet} />
        </svg>
        {first && (
          <div
            className="note"
            style={{
              left: mm(first.x + 4),
              top: mm(first.y + 4),
              width: mm(first.width - 8),
              fontSize: '8pt',
              lineHeight: 1.5,
              background: '#fff',
            }}
          >
            <h1 style={{ fontSize: '12pt' }}>{title}</h1>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </section>
    </Shell>
  );
}
