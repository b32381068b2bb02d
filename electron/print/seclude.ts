// Where the system can do it, the printing browser starts in a network of its own that leads nowhere: not even a probe gets out.
import { spawnSync } from 'node:child_process';

export interface Start {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/**
 * Chromium's own errands (the time, its updates, whether IPv6 reaches far) cannot all be switched off by its flags. On Linux a
 * process can be started without any network; the browser replaces the starter, so that ending the one ends the other.
 * @returns the start as given where the system cannot do that: then the flags alone keep the browser in.
 */
export function secluded(start: Start): Start {
  const starter = secludingStarter();
  if (starter === null) return start;
  return { executablePath: UNSHARE, args: [...starter, '--', start.executablePath, ...start.args] };
}

const UNSHARE = '/usr/bin/unshare';

let known: readonly string[] | null | undefined;

/** The options of `unshare` that work for this user; null where none do. Tried once. */
function secludingStarter(): readonly string[] | null {
  if (known === undefined) known = process.platform === 'linux' ? (STARTERS.find(works) ?? null) : null;
  return known;
}

/** Root may leave the network as it is; everybody else does so as themselves in a namespace of their own. */
const STARTERS: readonly (readonly string[])[] = [['--net'], ['--map-current-user', '--net']];

function works(options: readonly string[]): boolean {
  return spawnSync(UNSHARE, [...options, '--', 'true'], { stdio: 'ignore', timeout: 2_000 }).status === 0;
}
