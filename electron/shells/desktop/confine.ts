// What no window may ever do: leave the screens, open others, ask for permissions, load or send anything outside.
import { app, type Session, type WebContents } from 'electron';
import { DOCUMENT_SCHEME, SCHEME } from './screens';

const OWN_PROTOCOLS = [`${SCHEME}:`, `${DOCUMENT_SCHEME}:`, 'data:', 'blob:'];

/** Chromium's own errands: updates, predictions, reports. None of them leaves this machine. */
const QUIET_SWITCHES: readonly (readonly [string, string])[] = [
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['disable-sync', ''],
  ['no-pings', ''],
  // Whatever would still ask for a name finds none.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Has to be called before the program is ready. */
export function silenceChromium(): void {
  for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** Closes a session: no request outside our schemes, no permission, no download, no dictionary fetched. */
export function confineSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwn(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

function isOwn(url: string): boolean {
  return OWN_PROTOCOLS.includes(URL.parse(url)?.protocol ?? '');
}

/** Closes every web page of the program, those of later windows too. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => confinePage(contents));
}

function confinePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
