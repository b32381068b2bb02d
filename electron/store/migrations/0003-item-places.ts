// Version 3: the places of checklist items become numbers with decimals, so that an item can be put between two others.
import type { Migration } from './index';

export const itemPlaces: Migration = {
  version: 3,
  name: 'item-places',
  up(connection) {
    const columns = connection.pragma('table_info("checklistItem")') as { name: string; type: string }[];
    // A folder that is only being made has no such table yet: the model makes it as it is now.
    if (!columns.some(({ name, type }) => name === 'order' && type === 'INTEGER')) return;
    connection.exec('ALTER TABLE "checklistItem" RENAME COLUMN "order" TO "orderWhole"');
    connection.exec('ALTER TABLE "checklistItem" ADD COLUMN "order" REAL');
    connection.exec('UPDATE "checklistItem" SET "order" = "orderWhole"');
    connection.exec('ALTER TABLE "checklistItem" DROP COLUMN "orderWhole"');
  },
};
