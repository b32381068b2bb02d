// Where things lie on this machine: the program's own files, and each user's data and key folders.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the installed program: the nearest one above this file that holds the words. */
function programDir(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'resources', 'locales'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the program folder has no resources/locales');
    folder = parent;
  }
  return folder;
}

/** Holds catalogue/, demo/, locales/, fonts/. */
export function resourcesDir(): string {
  return path.join(programDir(), 'resources');
}

/** The built screens. */
export function rendererDir(): string {
  return path.join(programDir(), 'dist', 'renderer');
}

/** The version of this program, from its package. */
export function packageFile(): string {
  return path.join(programDir(), 'package.json');
}

function home(environment: Environment): string {
  return environment.HOME || environment.USERPROFILE || homedir();
}

/** The data folder used when none is named: this user's, by the customs of the platform. */
export function defaultDataDir(platform: NodeJS.Platform, environment: Environment): string {
  if (platform === 'win32') return path.join(localAppData(environment), 'Sonae', 'data');
  if (platform === 'darwin')
    return path.join(home(environment), 'Library', 'Application Support', 'Sonae', 'data');
  return path.join(environment.XDG_DATA_HOME || path.join(home(environment), '.local', 'share'), 'sonae');
}

/** This user's configuration folder, apart from every data folder: a copied data folder does not carry its key file. */
export function userConfigDir(platform: NodeJS.Platform, environment: Environment): string {
  if (environment.SONAE_CONFIG) return path.resolve(environment.SONAE_CONFIG);
  if (platform === 'win32') return path.join(localAppData(environment), 'Sonae', 'config');
  if (platform === 'darwin')
    return path.join(home(environment), 'Library', 'Application Support', 'Sonae', 'config');
  return path.join(environment.XDG_CONFIG_HOME || path.join(home(environment), '.config'), 'sonae');
}

function localAppData(environment: Environment): string {
  return environment.LOCALAPPDATA || path.join(home(environment), 'AppData', 'Local');
}
