// How much of a file is taken in: far above any plan, far below what would stop the laptop.

export const LIMITS = {
  /** A file as it lies on the disk. */
  fileBytes: 64 * 1024 * 1024,
  /** Everything in a workbook, unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Files inside a workbook. */
  packedFiles: 4_000,
  /** Rows of one sheet that hold anything. */
  rows: 20_000,
  columns: 400,
  /** Longer text fits in no field and is refused there; more of it need not be carried around. */
  cellCharacters: 32_768,
} as const;
