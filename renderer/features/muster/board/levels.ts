// The convening levels of the catalogue (failureResponse): how far a call goes and by when people are to be together.
import { z } from 'zod';
import { useQuery } from '../../../data/queries';

const text = z.object({ ja: z.string(), en: z.string() });
const content = z.object({
  conveningLevels: z.array(
    z.object({
      severity: z.enum(['S1', 'S2', 'S3']),
      convene: text,
      assembleWithinMinutes: z.number(),
      place: text,
      authority: text,
    }),
  ),
});
export type Level = z.output<typeof content>['conveningLevels'][number];

/** The levels, gravest first; empty until they are loaded. */
export function useLevels(): readonly Level[] {
  const { data } = useQuery('catalogue.get', { name: 'failureResponse' });
  const read = content.safeParse(data);
  return read.success ? read.data.conveningLevels : [];
}
