// The order of people in lists: by how the name is read.

const japanese = new Intl.Collator('ja');

interface Named {
  readonly id: string;
  readonly name: string;
  readonly kana?: string | null;
}

/** By kana, by the name where nobody entered how it is read; then by id. */
export function byKana(a: Named, b: Named): number {
  return japanese.compare(a.kana || a.name, b.kana || b.name) || (a.id < b.id ? -1 : 1);
}
