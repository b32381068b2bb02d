// Version 2: a place for bytes, the attached documents and the editions' copies.
import { blobStatements } from '../schema';
import type { Migration } from './index';

export const blobs: Migration = {
  version: 2,
  name: 'blobs',
  up(connection) {
    for (const statement of blobStatements()) connection.exec(statement);
  },
};
