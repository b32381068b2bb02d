// Opens the desk in the browser of this machine.
import { spawn } from 'node:child_process';

interface Opener {
  readonly program: string;
  readonly args: readonly string[];
}

/** How this platform opens an address; null where nobody could see it. */
export function openerFor(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Opener | null {
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler'] };
  if (platform === 'darwin') return { program: 'open', args: [] };
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? { program: 'xdg-open', args: [] } : null;
}

/** Hands the address to the opener. @returns false when no browser came up. */
export function openBrowser(url: string, opener: Opener): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(opener.program, [...opener.args, url], { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    // An opener that stays is itself the browser.
    setTimeout(() => resolve(true), 3_000).unref();
    child.unref();
  });
}
