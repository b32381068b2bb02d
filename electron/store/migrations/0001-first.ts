// Version 1: the database as the model of that day derives it.
import { schemaStatements } from '../schema';
import type { Migration } from './index';

export const first: Migration = {
  version: 1,
  name: 'first',
  up(connection) {
    for (const statement of schemaStatements()) connection.exec(statement);
  },
};
