// A disk that is soon full, for one program: a small file system of its own where the system lets us, else a limit on file sizes.
import { spawnSync } from 'node:child_process';

const BYTES = 7_000_000;

export interface SmallDisk {
  /** Put before the program's own command line; it then finds a small disk at `folder`. */
  readonly through: readonly string[];
  /** What the app says when it is full. */
  readonly code: 'store.diskFull' | 'store.mediumFailed';
}

const inOwnNamespace = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'] as const;

function mayMount(folder: string): boolean {
  const [program, ...args] = inOwnNamespace;
  return spawnSync(program, [...args, `mount -t tmpfs -o size=1m tmpfs "$0"`, folder]).status === 0;
}

/** The small disk for an existing, empty folder. */
export function smallDisk(folder: string): SmallDisk {
  if (mayMount(folder)) {
    const script = `mount -t tmpfs -o size=${BYTES} tmpfs "$0" && exec "$@"`;
    return { through: [...inOwnNamespace, script, folder], code: 'store.diskFull' };
  }
  // SIGXFSZ would kill the program where a real disk only refuses; ignored, the write fails as on a disk.
  const script = `trap '' XFSZ; ulimit -f ${Math.floor(BYTES / 512)}; exec "$@"`;
  return { through: ['sh', '-c', script, folder], code: 'store.mediumFailed' };
}
