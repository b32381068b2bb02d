// Version 1: the tables of the log and the index; those of the entities are adopted from the model after every migration.
import { frameStatements } from '../schema';
import type { Migration } from './index';

export const first: Migration = {
  version: 1,
  name: 'first',
  up(connection) {
    for (const statement of frameStatements()) connection.exec(statement);
  },
};
