// The windows' way to the app: every call checked for its sender, answered with an envelope.
import { statSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import { CHANNELS } from './channels';
import { isScreen } from './screens';

type Answer = (argument: unknown) => Envelope | Promise<Envelope>;

/** Lets the windows call, and tells them what changed. */
export function answerWindows(desk: Pick<App, 'dispatch' | 'filePath' | 'offerFile' | 'onChanged'>): void {
  handle(CHANNELS.call, (request) => desk.dispatch(request));
  handle(CHANNELS.showFile, (fileId) => showFile(typeof fileId === 'string' ? desk.filePath(fileId) : null));
  handle(CHANNELS.takeFile, (file) => takeFile(desk, file));
  // Second windows come with the wall and the drills.
  handle(CHANNELS.openWindow, () => ({ ok: false, code: 'window.notYet', data: {} }));
  desk.onChanged((changed) => tellWindows(changed.topics));
}

/** Tells every open window that these topics are stale. */
export function tellWindows(topics: readonly string[]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (isScreen(window.webContents.getURL())) window.webContents.send(CHANNELS.changed, { topics });
  }
}

function handle(channel: string, answer: Answer): void {
  ipcMain.handle(channel, (event, argument: unknown) =>
    isOwnWindow(event) ? answer(argument) : { ok: false, code: 'request.foreignOrigin', data: {} },
  );
}

/** Only the top frame of our own screens may call; a frame inside it, or a page that got in, may not. */
function isOwnWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isScreen(frame.url);
}

async function showFile(file: string | null): Promise<Envelope> {
  if (file === null) return { ok: false, code: 'file.unknown', data: {} };
  const isPdf = path.extname(file).toLowerCase() === '.pdf';
  const problem = isPdf ? await shell.openPath(file) : 'not a document';
  // Where nothing opens it, the folder shows where it lies.
  if (problem !== '') shell.showItemInFolder(file);
  return { ok: true, value: {} };
}

/** The file stays where its owner has it; calls learn its id. */
function takeFile(desk: Pick<App, 'offerFile'>, file: unknown): Envelope {
  if (
    typeof file !== 'string' ||
    !path.isAbsolute(file) ||
    !statSync(file, { throwIfNoEntry: false })?.isFile()
  )
    return { ok: false, code: 'file.notTaken', data: { reason: '' } };
  return { ok: true, value: { fileId: desk.offerFile(file) } };
}
