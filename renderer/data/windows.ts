// Windows beside this one: what this window is, and opening the one for a large screen.
import { AppError } from '../../shared/model/errors';
import { bridge, windowKind } from '../bridge/bridge';

export { windowKind };

/** Opens the wall in a window of its own. Throws the `AppError` the shell answered with. */
export async function openWall(): Promise<void> {
  const envelope = await bridge.openWall();
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
}
