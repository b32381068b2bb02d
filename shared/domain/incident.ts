// Incidents declared one event (S14): whoever is joined to whom, seen from anywhere in the group.

export interface Joinable {
  readonly id: string;
  readonly joinedTo: string | null;
}

/** The ids of all incidents that are one event with `id`, itself first. */
export function incidentGroup(incidents: readonly Joinable[], id: string): string[] {
  const group = new Set([id]);
  for (let size = 0; size !== group.size; ) {
    size = group.size;
    for (const incident of incidents) {
      if (incident.joinedTo === null) continue;
      if (group.has(incident.id)) group.add(incident.joinedTo);
      if (group.has(incident.joinedTo)) group.add(incident.id);
    }
  }
  return [...group];
}
