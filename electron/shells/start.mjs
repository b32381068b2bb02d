// `npm start`: builds what is missing or stale, then opens the desktop shell, or the browser where Electron is absent.
import './nodeVersion.cjs';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...parts) => join(root, ...parts);
const ELECTRON_FETCH_MS = 8000;

/** One line of resources/locales/<language>/start.json, with {{name}} filled in. */
function say(key, values = {}) {
  const language = /^ja/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'ja' : 'en';
  const words = JSON.parse(readFileSync(at('resources', 'locales', language, 'start.json'), 'utf8'));
  console.error(words[key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name])));
}

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Stale when any source is younger than the oldest of the files a build leaves. */
function isBuildStale() {
  const made = ['electron/cli.js', 'electron/desktop.js', 'electron/preload.cjs', 'renderer/index.html'];
  const paths = made.map((name) => at('dist', name));
  if (!paths.every((path) => existsSync(path))) return true;
  const sources = ['shared', 'electron', 'renderer', 'resources', 'vite.config.ts', 'package-lock.json'];
  const built = Math.min(...paths.map((path) => statSync(path).mtimeMs));
  return Math.max(...sources.map((name) => newestChange(at(name)))) > built;
}

function build() {
  say('building');
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status === 0) return;
  say('buildFailed');
  process.exit(1);
}

/** The Electron program, or null: its package brings only a loader that downloads it. */
function electronProgram() {
  const folder = at('node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'),
    readFileSync(note, 'utf8'),
  );
  return existsSync(program) ? program : null;
}

function fetchElectron() {
  const loader = at('node_modules', 'electron', 'install.js');
  if (!existsSync(loader)) return;
  spawnSync(process.execPath, [loader], { cwd: root, stdio: 'ignore', timeout: ELECTRON_FETCH_MS });
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs a shell in the foreground: signals go on to it, its exit status becomes ours. */
function hand(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (problem) => {
    say('shellFailed', { program, reason: problem.message });
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
}

function start() {
  const args = process.argv.slice(2);
  if (isBuildStale()) build();
  if (hasDisplay() && electronProgram() === null) {
    say('fetchingElectron', { seconds: ELECTRON_FETCH_MS / 1000 });
    fetchElectron();
  }
  const electron = hasDisplay() ? electronProgram() : null;
  if (electron !== null) return hand(electron, [root, ...args]);
  say(hasDisplay() ? 'continuingInBrowser' : 'continuingWithoutDisplay');
  hand(process.execPath, [at('dist', 'electron', 'cli.js'), 'serve', ...args]);
}

start();
