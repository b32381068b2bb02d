// What a person sees of a checklist run: the item in hand, and the items by their texts.
import type { Locator, Page } from '@playwright/test';
import type { Words } from './words';

/** The item that is expanded: the next one to do, or the one moved to. */
export function itemInHand(page: Page): Locator {
  return page.locator('[aria-current="step"]');
}

/** The row of an item by its text. */
export function itemRow(page: Page, t: Words, text: string): Locator {
  return page
    .getByRole('list', { name: t('respond:run.items') })
    .getByRole('listitem')
    .filter({ hasText: text });
}
