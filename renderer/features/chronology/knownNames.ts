// The plan's names that a typed line may carry after a mark: people, roles, organisations and sites; systems and businesses.
import { useMemo } from 'react';
import type { KnownName } from '../../../shared/domain/chronology/knownNames';
import type { EntityName } from '../../../shared/model/index';
import { useQuery } from '../../data/queries';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | null;
}

function namesOf(kind: KnownName['kind'], entity: EntityName, records: unknown): KnownName[] {
  return ((records ?? []) as readonly Named[]).flatMap(({ id, name, nameEn }) =>
    [...new Set([name, nameEn ?? ''])]
      .filter((word) => word !== '')
      .map((word) => ({ kind, name: word, record: { entity, id } })),
  );
}

/** Every name in both languages, as far as they have come. */
export function useKnownNames(): readonly KnownName[] {
  const people = useQuery('record.list', { entity: 'person' }).data;
  const roles = useQuery('record.list', { entity: 'role' }).data;
  const organisations = useQuery('record.list', { entity: 'organisation' }).data;
  const sites = useQuery('record.list', { entity: 'site' }).data;
  const systems = useQuery('record.list', { entity: 'system' }).data;
  const businesses = useQuery('record.list', { entity: 'business' }).data;
  return useMemo(
    () => [
      ...namesOf('mention', 'person', people),
      ...namesOf('mention', 'role', roles),
      ...namesOf('mention', 'organisation', organisations),
      ...namesOf('mention', 'site', sites),
      ...namesOf('system', 'system', systems),
      ...namesOf('system', 'business', businesses),
    ],
    [people, roles, organisations, sites, systems, businesses],
  );
}
