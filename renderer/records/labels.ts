// The words for entities, fields, choices, parts of structures and codes, in the language of the window.
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';

/** Words of the model; every getter falls back to the name itself, which a test keeps from happening. */
export interface FieldWords {
  entity(name: EntityName): string;
  field(entity: EntityName, name: string): string;
  choice(entity: EntityName, field: string, value: string): string;
  /** A part of a structured field. */
  part(name: string): string;
  /** A code such as `24x365`; a text nobody gave a word stays as it is. */
  code(value: string): string;
}

const CODE = /^[A-Za-z0-9_-]+$/;

/** The words of the model. */
export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation('fields');
  const word = (key: string, otherwise: string): string =>
    i18n.exists(`fields:${key}`) ? String(t(key as never)) : otherwise;
  const code = (value: string): string => (CODE.test(value) ? word(`code.${value}`, value) : value);
  return {
    entity: (name) => word(`entity.${name}`, name),
    field: (entity, name) => word(`field.${entity}.${name}`, name),
    choice: (entity, field, value) => word(`choice.${entity}.${field}.${value}`, code(value)),
    part: (name) => word(`part.${name}`, name),
    code,
  };
}
