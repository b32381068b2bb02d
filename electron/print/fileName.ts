// What a finished document is called where somebody saves it.

/** What cannot stand in a file name on some system is left out. */
export function fileBase(title: string, printedAt: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return `${safe}_${printedAt.replace(/[^\d-]/g, '_')}`;
}
