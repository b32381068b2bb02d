// Fate of every path of `wallet-card.json`.
import { catalogue, derived, headerByFile, type SourceTable } from '../table.ts';

export const walletCard: SourceTable = {
  source: 'wallet-card.json',
  ships: 'catalogue/walletCard.json',
  rows: [
    ...headerByFile(),
    ...catalogue('card_size', 'width_mm height_mm sides[] min_font_pt basis'),
    ...catalogue('holders', 'text roles[] source basis'),
    ...catalogue('not_to_print[]', 'id text source basis'),
    ...catalogue('blocks[]', 'id order title side required max_chars_ja source basis'),
    ...catalogue('blocks[].lines[]', 'text'),
    ...derived('blocks[].lines[].placeholders', 'the {{keys}} of the text'),
    ...catalogue('placeholders[]', 'id filled_from label required'),
    ...catalogue('review', 'default_interval_months triggers[] basis'),
  ],
};
