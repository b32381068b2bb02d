// The measures of a node in px at 100 %, and the width of text in the font of the desk.

export const NODE_WIDTH = 132;
export const NODE_PADDING = 9;
export const TITLE_LINE = 17;
export const FOOT_LINE = 18;
export const NOTE_LINE = 15;
export const NODE_EDGE = 7;
const TITLE_FONT = '700 13px "BIZ UDPGothic", sans-serif';

/** What a title may take within a node. */
export const TITLE_WIDTH = NODE_WIDTH - 2 * NODE_PADDING;

/** The height a node needs for its lines, its foot and its notes. */
export function nodeHeight(lines: number, notes: number): number {
  return 2 * NODE_EDGE + lines * TITLE_LINE + FOOT_LINE + notes * NOTE_LINE;
}

/** The width of text in the titles' font, once that font is there. */
export async function titleRuler(): Promise<(text: string) => number> {
  await document.fonts.load(TITLE_FONT, '計画');
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return (text) => [...text].length * 13;
  pen.font = TITLE_FONT;
  return (text) => pen.measureText(text).width;
}
