// One call over the bridge with the acting person of this window; a refusal becomes an `AppError`.
import { AppError } from '../../shared/model/errors';
import type { CallName, InputOf, OutputOf, TaskName } from '../../shared/rpc/contract';
import { bridge } from '../bridge/bridge';
import { useCaller } from './caller';

type Answer<N extends CallName> = N extends TaskName ? { taskId: string } : OutputOf<N>;

/** Calls by name. Throws the `AppError` the app answered with. */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<N>> {
  const { actor, language } = useCaller.getState();
  const envelope = await bridge.call({ name, input, caller: { actor, language } });
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
  return envelope.value as Answer<N>;
}
