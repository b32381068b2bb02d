// Asking and intending: queries cached until what they read changes, commands that say what is wanted.
import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery as useTanstackQuery,
} from '@tanstack/react-query';
import { AppError } from '../../shared/model/errors';
import {
  type CommandName,
  contract,
  type InputOf,
  isCallName,
  type OutputOf,
  type QueryName,
  type TaskName,
} from '../../shared/rpc/contract';
import { bridge } from '../bridge/bridge';
import { call } from './call';

/** Nothing goes stale by time: the app tells what changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Whether an error says that the app could not be reached. The frame says so once, over every screen. */
export function isCut(error: unknown): boolean {
  return error instanceof AppError && error.code === 'shell.unreachable';
}

/** While the road is cut, what is known stays on screen without an error of its own. */
function asKnown<T>(result: UseQueryResult<T, AppError>): UseQueryResult<T, AppError> {
  if (result.data === undefined || !isCut(result.error)) return result;
  return { ...result, error: null } as UseQueryResult<T, AppError>;
}

/** A query's answer, kept fresh. `enabled: false` waits. */
export function useQuery<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<N>, AppError> {
  return asKnown(
    useTanstackQuery<OutputOf<N>, AppError>({
      queryKey: [name, input],
      queryFn: async () => (await call(name, input)) as OutputOf<N>,
      enabled: options.enabled ?? true,
      placeholderData: (previous) => previous,
    }),
  );
}

/** A command to be sent with `mutate` or `mutateAsync`; its error stays with the place that sent it. */
export function useCommand<N extends CommandName>(
  name: N,
): UseMutationResult<OutputOf<N>, AppError, InputOf<N>> {
  return useMutation<OutputOf<N>, AppError, InputOf<N>>({
    mutationFn: async (input) => (await call(name, input)) as OutputOf<N>,
  });
}

/** A task to be started; watch it with `useQuery('task.get', {id})`. */
export function useTask<N extends TaskName>(
  name: N,
): UseMutationResult<{ taskId: string }, AppError, InputOf<N>> {
  return useMutation<{ taskId: string }, AppError, InputOf<N>>({
    mutationFn: async (input) => (await call(name, input)) as { taskId: string },
  });
}

function isTouched(name: unknown, topics: readonly string[]): boolean {
  if (typeof name !== 'string' || !isCallName(name)) return false;
  const definition = contract[name];
  // What a task gave was made from records: any change of them may have made it stale.
  if (definition.kind === 'task') return topics.some((topic) => topic !== 'task' && topic !== 'local');
  if (definition.kind !== 'query') return false;
  // Another process wrote something: everything that reads records may be stale.
  if (topics.includes('*')) return true;
  return definition.reads === '*'
    ? topics.some((topic) => topic !== 'task')
    : definition.reads.some((read) => topics.includes(read));
}

/** Told of tasks that moved, by the one stream of news. */
const taskListeners = new Set<() => void>();

/** Waits until a task has ended. Throws the `AppError` it ended with, `task.cancelled` for one that was stopped. */
async function endOfTask(id: string, signal: AbortSignal): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const look = () => {
    void call('task.get', { id }).then((task) => {
      if (task === null || task.state === 'cancelled') reject(new AppError('task.cancelled'));
      else if (task.state === 'failed')
        reject(new AppError(task.error?.code ?? 'internal', task.error?.data ?? {}));
      else if (task.state === 'done') resolve(task.value);
    }, reject);
  };
  const stop = () => {
    void call('task.cancel', { id }).catch(() => undefined);
    reject(new AppError('task.cancelled'));
  };
  signal.addEventListener('abort', stop, { once: true });
  taskListeners.add(look);
  look();
  try {
    return await promise;
  } finally {
    taskListeners.delete(look);
    signal.removeEventListener('abort', stop);
  }
}

/** Starts a task and waits for what it gives. Throws the `AppError` it was refused with or ended with. */
export async function resultOfTask<N extends TaskName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const { taskId } = (await call(name, input)) as { taskId: string };
  return (await endOfTask(taskId, new AbortController().signal)) as OutputOf<N>;
}

/** What a task gives for an input, made again when records change; leaving stops the work. `enabled: false` waits. */
export function useTaskResult<N extends TaskName>(
  name: N,
  input: InputOf<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<N>, AppError> {
  return useTanstackQuery<OutputOf<N>, AppError>({
    queryKey: [name, input],
    queryFn: async ({ signal }) => {
      const { taskId } = (await call(name, input)) as { taskId: string };
      return (await endOfTask(taskId, signal)) as OutputOf<N>;
    },
    enabled: options.enabled ?? true,
    placeholderData: (previous) => previous,
  });
}

/** One round of asking anew waits at most this long for the one before it. */
const ROUND_MS = 300;

/** What changed since the last round; null while nothing has. `*`: anything may have. */
let changedSince: Set<string> | null = null;
let isAsking = false;

/** Asks anew in rounds: news that comes while answers are on their way is gathered, so that a rush of it piles up no calls. */
async function askAnew(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  while (changedSince !== null) {
    const topics: readonly string[] = [...changedSince];
    changedSince = null;
    const isAll = topics.includes(EVERYTHING);
    const round = queryClient.invalidateQueries({
      predicate: ({ queryKey }) => isAll || isTouched(queryKey[0], topics),
    });
    await Promise.race([round, new Promise((resolve) => setTimeout(resolve, ROUND_MS))]);
  }
  isAsking = false;
}

/** Stands for a cut of the road: no topic is named so. */
const EVERYTHING = 'everything';

/** Refetches what a change touches; after a cut of the road, everything. @returns how to stop. */
export function followChanges(): () => void {
  return bridge.onChanged((changed) => {
    if (changed === null || changed.topics.includes('task')) for (const look of taskListeners) look();
    changedSince = new Set([...(changedSince ?? []), ...(changed?.topics ?? [EVERYTHING])]);
    void askAnew();
  });
}
