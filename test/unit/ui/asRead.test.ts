// What is pasted is kept as it is read.
import { expect, it } from 'vitest';
import { asRead } from '../../../renderer/ui/asRead';

it('drops the invisible signs a copied number brings along, and nothing else', () => {
  expect(asRead('\u202d090-0000-1016\u202c')).toBe('090-0000-1016');
  expect(asRead('架空\u3000一郎\u00a0@北 👩‍🚒')).toBe('架空\u3000一郎\u00a0@北 👩‍🚒');
});
