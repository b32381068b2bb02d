// The drawings of all icons: a 24 grid, drawn with one pen of 1.9, filled only where a shape says so.

/** One drawing: `line` is stroked, `fill` is filled, `dash` is stroked with gaps. */
export interface IconDrawing {
  readonly line?: string;
  readonly fill?: string;
  readonly dash?: string;
}

function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
function box(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}
const dot = (x: number, y: number): string => `M${x} ${y}v.1`;
const octagon = 'M8.4 3.2h7.2l5.2 5.2v7.2l-5.2 5.2H8.4l-5.2-5.2V8.4z';
const document = 'M6 3h8l5 5v13H6zM14 3v5h5';
const questionHook = `M9.4 9.6a2.7 2.7 0 1 1 3.8 2.5c-.9.4-1.2 1-1.2 1.9${dot(12, 16.8)}`;

/** Every icon by name. */
export const icons = {
  home: { line: 'M4 11.2 12 4l8 7.200V20h-5.200v-6H9.200v6H4z' },
  phone: {
    line: 'M6.2 3.200h3.200l1.8 4.7-2.1 1.700c1.2 2.3 2.9 4 5.3 5.300l1.7-2.1 4.7 1.800v3.200c0 1.7-1.3 3-3 3C10.4 20.2 3.8 13.6 3.2 6.200c0-1.7 1.3-3 3-3z',
  },
  book: {
    line: 'M12 6.200C10 4.5 7.4 3.9 4 4.200V18c3.4-.3 6 .3 8 2 2-1.7 4.6-2.3 8-2V4.200c-3.4-.3-6 .3-8 2zM12 6.200V20',
  },
  chart: { line: 'M4 4v16h16M8.5 16v-4M13 16V7.500M17.5 16v-6' },
  wrench: {
    line: 'M14.2 6.800a4.6 4.6 0 0 1 6-1.500l-3.3 3.3.5 2.5 2.5.5 1-2.100a4.6 4.6 0 0 1-6.5 4.600L7 21.5 3.5 18l7.5-7.400a4.6 4.6 0 0 1 3.2-3.800z',
  },
  target: { line: ring(12, 12, 9) + ring(12, 12, 4.9), fill: ring(12, 12, 1.7) },
  printer: { line: 'M7 8V3h10v5M7 17H3.500V8h17v9H17M7 13.500h10V21H7z' },
  exchange: { line: 'M8 10h8v11H8zM9.8 10V3.800h4.400V10M11 7h.1M13 7h.1' },
  gear: {
    line: `${ring(12, 12, 3.3)}M12 2.600v2.900M12 18.500v2.900M2.6 12h2.900M18.5 12h2.900M5.4 5.400l2 2M16.6 16.600l2 2M18.6 5.400l-2 2M7.4 16.600l-2 2`,
  },
  flag: { line: 'M5 21V4M5 5h12.500l-3 4 3 4H5' },
  eye: { line: `M2.2 12S6 5.6 12 5.6 21.8 12 21.8 12 18 18.4 12 18.4 2.2 12 2.2 12z${ring(12, 12, 2.7)}` },
  flow: {
    line: `${box(3, 3, 7, 5)}${box(14, 9.8, 7, 5)}${box(3, 16, 7, 5)}M10 5.500h7.500v4.300M10 18.500h7.500v-3.7`,
  },
  checklist: {
    line: 'M10.5 6H21M10.5 12H21M10.5 18H21M3 6l1.6 1.600L7.4 4.700M3 12l1.6 1.6 2.8-2.900M3 18l1.6 1.6 2.8-2.9',
  },
  chronology: {
    line: `M6.5 3H19v18H6.500A2.5 2.5 0 0 1 4 18.500v-13A2.5 2.5 0 0 1 6.5 3zM9 8h6.500M9 12h6.500M9 16h4`,
  },
  people: {
    line: `${ring(9, 8, 3.5)}M2.5 20c.1-3.6 2.8-6 6.5-6s6.4 2.4 6.5 6M15.8 4.800a3.5 3.5 0 0 1 0 6.400M18 14.500c2.2.9 3.5 2.8 3.5 5.5`,
  },
  board: { line: `${box(3, 4, 18, 16)}M3 9.300h18M3 14.700h18M9 4v16` },
  report: { line: `${document}M9 13h7M9 17h7` },
  exception: { line: 'M12 3l8 3v6c0 5-3.5 8-8 9.500C7.5 20 4 17 4 12V6zM9 9.200l6 6M15 9.200l-6 6' },
  handover: { line: 'M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4' },
  search: { line: `${ring(10.5, 10.5, 6.5)}M15.5 15.500l5 5` },
  check: { line: 'M4.5 12.600l4.9 4.900L19.5 6.5' },
  'check-circle': { line: `${ring(12, 12, 9)}M7.9 12.300l3 3 5.3-6` },
  'half-disc': { line: ring(12, 12, 9), fill: 'M12 3a9 9 0 0 0 0 18z' },
  'octagon-x': { line: `${octagon}M8.8 8.800l6.4 6.400M15.2 8.800l-6.4 6.4` },
  'triangle-alert': { line: `M12 3.600l9.8 16.800H2.200zM12 10v4.8${dot(12, 17.5)}` },
  clock: { line: `${ring(12, 12, 9)}M12 6.800v5.400l3.6 2` },
  question: { line: questionHook, dash: ring(12, 12, 9) },
  stack: { line: `${box(3, 8, 13, 13)}M8 8V3h13v13h-5` },
  clip: {
    line: 'M19.5 11.2l-7.9 7.900a5 5 0 0 1-7.1-7.100l8.3-8.300a3.3 3.3 0 0 1 4.7 4.700l-8.2 8.200a1.700 1.700 0 0 1-2.4-2.400l7.3-7.300',
  },
  'twin-boxes': { line: `${box(2.5, 5, 8, 14)}M7.5 12h6`, fill: box(13.5, 4.1, 8, 15.8) },
  restore: { line: 'M20.5 12a8.5 8.5 0 1 1-2.7-6.200M18.6 2.500v4h-4M12 8v4.500l3 1.8' },
  defer: { line: `${ring(11, 13, 8)}M11 8.500V13l3 2M17.2 2.500h4.300v4.300M21.5 2.500l-5.2 5.2` },
  'override-pen': { line: 'M4 20l1-4.200L16 4.800l3.2 3.200L8.2 19zM13.5 7.300l3.2 3.200M13.5 20.500H21' },
  'not-applicable': { line: `${ring(12, 12, 9)}M7.5 12h9` },
  play: { fill: 'M7 4.500v15l12-7.500z' },
  pause: { fill: 'M6.7 4.800h3.400v14.400H6.700zM13.9 4.800h3.400v14.400h-3.400z' },
  person: { line: `${ring(12, 8, 4)}M4.5 20.500c.3-4 3.3-6.5 7.5-6.500s7.2 2.5 7.5 6.5` },
  role: {
    line: `${box(4, 6, 16, 14)}M9.5 6V3h5v3M8 16.500c.4-1.7 1.6-2.5 3.2-2.500h1.600c1.6 0 2.8.8 3.2 2.5${ring(12, 11, 1.8)}`,
  },
  building: {
    line: `${box(5, 3, 14, 18)}M9 7.500h1M14 7.500h1M9 11.500h1M14 11.500h1M9 15.500h1M14 15.500h1M11 21v-2.500h2V21`,
  },
  radio: { line: `${box(7, 9, 9, 12)}M9.5 9V3M10 13h3M19 4.800a6 6 0 0 1 0 8.4` },
  runner: {
    line: `${ring(14.5, 4.8, 1.9)}M6 10l3.7-2.6 3.8 1-2.6 5 3.4 2.8-1.3 4.800M10.9 13.400L9 17.500H5M13.5 8.400l2.4 3.200h3.3`,
  },
  paper: { line: 'M6.5 3H19v18H6.500zM9.5 8h6.500M9.5 12h6.500M9.5 16h3.500M3.5 7v10' },
  mail: { line: `${box(3, 5, 18, 14)}M3.5 6l8.5 7 8.5-7` },
  other: { line: ring(12, 12, 9), fill: ring(7.8, 12, 1.2) + ring(12, 12, 1.2) + ring(16.2, 12, 1.2) },
  battery: {
    line: 'M3.5 7h14a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-14a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM21.5 10.500v3',
    fill: box(5, 9.5, 7, 5),
  },
  plug: { line: 'M8.5 3v5M15.5 3v5M6 8h12v3.500a6 6 0 0 1-12 0zM12 17.500V21.5' },
  qr: {
    line: `${box(3.5, 3.5, 6.5, 6.5)}${box(14, 3.5, 6.5, 6.5)}${box(3.5, 14, 6.5, 6.5)}M14 14h3v3M20.5 14v3M14 20.500h3M20.5 20.500v.1`,
  },
  calendar: { line: `${box(3.5, 5, 17, 15.5)}M3.5 10h17M8 2.800V6.500M16 2.800V6.5` },
  'chevron-down': { line: 'M5 9l7 7 7-7' },
  'chevron-up': { line: 'M5 15.500l7-7 7 7' },
  'chevron-left': { line: 'M15 5l-7 7 7 7' },
  'chevron-right': { line: 'M9 5l7 7-7 7' },
  plus: { line: 'M12 5v14M5 12h14' },
  minus: { line: 'M5 12h14' },
  grip: { line: `${dot(9, 6)}${dot(15, 6)}${dot(9, 12)}${dot(15, 12)}${dot(9, 18)}${dot(15, 18)}` },
  x: { line: 'M5.5 5.500l13 13M18.5 5.500l-13 13' },
  lock: { line: `${box(5, 11, 14, 10)}M8 11V7.500a4 4 0 0 1 8 0V11` },
  sun: {
    line: `${ring(12, 12, 4.2)}M12 2.500v2.700M12 18.800v2.700M2.5 12h2.700M18.8 12h2.700M5.3 5.300l1.9 1.900M16.8 16.800l1.9 1.900M18.7 5.300l-1.9 1.900M7.2 16.800l-1.9 1.9`,
  },
  moon: { line: 'M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z' },
  language: {
    line: `${ring(12, 12, 9)}M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9s1.3-6.5 3.9-9z`,
  },
  keyboard: { line: `${box(2.5, 6, 19, 12)}M6 10h.1M10 10h.1M14 10h.1M18 10h.1M6 14h.1M9.5 14h5M18 14h.1` },
  filter: { line: 'M3.5 5h17l-6.6 8v6l-3.8 2v-8z' },
  'arrow-right': { line: 'M4 12h16M14 6l6 6-6 6' },
  diamond: { line: 'M12 2.7 21.3 12 12 21.3 2.7 12z' },
  note: { line: 'M4 4h16v11l-5 5H4zM20 15h-5v5M8 9h8M8 13h5' },
  undo: { line: 'M8.5 4.500L4 9l4.5 4.500M4 9h10.500a5.5 5.5 0 0 1 0 11H8' },
  circle: { line: ring(12, 12, 8.5) },
  dot: { line: ring(12, 12, 8.5), fill: ring(12, 12, 4) },
  block: { line: `${ring(12, 12, 9)}M5.7 5.700l12.6 12.6` },
  link: {
    line: 'M9.5 14.500l5-5M8.2 10.800l-3.1 3.100a3.6 3.6 0 0 0 5 5l3.1-3.100M15.8 13.200l3.1-3.100a3.6 3.6 0 0 0-5-5l-3.1 3.1',
  },
  screen: { line: `${box(3, 4, 18, 12)}M12 16v4M8 20h8` },
  'read-back': { line: 'M3 4.500h11v8H8.200L5 15.500v-3H3zM17 8.500h4v8h-2v3l-3.2-3H11v-1' },
  menu: { line: 'M4 6.500h16M4 12h16M4 17.500h16' },
  download: { line: 'M12 3.500v11M7 10l5 5 5-5M4 20h16' },
  upload: { line: 'M12 15.500v-11M7 9l5-5 5 5M4 20h16' },
  edit: { line: 'M4 20l1-4.200L16 4.800l3.2 3.200L8.2 19zM13.5 7.300l3.2 3.2' },
  map: { line: 'M9 4L3.5 6.500V20L9 17.500l6 2.5 5.5-2.500V4L15 6.500zM9 4v13.500M15 6.500V20' },
} as const satisfies Readonly<Record<string, IconDrawing>>;
