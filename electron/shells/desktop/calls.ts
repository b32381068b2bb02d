// The windows' way to the app: every call checked for its sender, answered with an envelope.
import { statSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { AppError } from '../../../shared/model/errors';
import type { FileContent } from '../../../shared/rpc/document';
import type { Envelope, WindowKind } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import { reservePlace } from '../host/savePlace';
import type { Tickets } from '../host/tickets';
import { CHANNELS } from './channels';
import { isScreen } from './screens';
import { kindOfWindow } from './window';

type Answer = (argument: unknown, kind: WindowKind) => Envelope | Promise<Envelope>;

type WindowsDesk = Pick<
  App,
  'dispatch' | 'filePath' | 'fileContent' | 'fileTaken' | 'offerFile' | 'onChanged'
>;

/** Lets the windows call, and tells them what changed. */
export function answerWindows(desk: WindowsDesk, tickets: Tickets, openWall: () => void): void {
  handle(CHANNELS.call, (request, kind) => desk.dispatch(request, kind), ['desk', 'wall']);
  handle(CHANNELS.showFile, (fileId) => showFile(desk, fileId));
  handle(CHANNELS.fileAddress, (fileId) => fileAddress(desk, tickets, fileId));
  handle(CHANNELS.takeFile, (file) => takeFile(desk, file));
  handle(CHANNELS.openWindow, (kind) => openFurther(kind, openWall));
  desk.onChanged((changed) => tellWindows(changed.topics));
}

/** Tells every open window that these topics are stale. */
export function tellWindows(topics: readonly string[]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (isScreen(window.webContents.getURL())) window.webContents.send(CHANNELS.changed, { topics });
  }
}

const FOREIGN: Envelope = { ok: false, code: 'request.foreignOrigin', data: {} };

/** Files and further windows are the desk's alone; a wall may only call, and dispatch limits what. */
function handle(channel: string, answer: Answer, kinds: readonly WindowKind[] = ['desk']): void {
  ipcMain.handle(channel, (event, argument: unknown) => {
    const kind = kindOfWindow(event.sender.id);
    if (!isOwnWindow(event)) return FOREIGN;
    if (!kinds.includes(kind)) return { ok: false, code: 'window.readsOnly', data: { call: channel } };
    return answer(argument, kind);
  });
}

function openFurther(kind: unknown, openWall: () => void): Envelope {
  if (kind !== 'wall') return { ok: false, code: 'window.notYet', data: {} };
  openWall();
  return { ok: true, value: {} };
}

/** Only the top frame of our own screens may call; a frame inside it, or a page that got in, may not. */
function isOwnWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isScreen(frame.url);
}

const UNKNOWN: Envelope = { ok: false, code: 'file.unknown', data: {} };

/** A document's address inside the screens, good for one look. */
function fileAddress(desk: WindowsDesk, tickets: Tickets, fileId: unknown): Envelope {
  if (typeof fileId !== 'string' || desk.fileContent(fileId) === null) return UNKNOWN;
  return { ok: true, value: { url: tickets.issue({ fetch: fileId }) } };
}

async function showFile(desk: WindowsDesk, fileId: unknown): Promise<Envelope> {
  const file = typeof fileId === 'string' ? desk.filePath(fileId) : null;
  const content = typeof fileId === 'string' && file === null ? desk.fileContent(fileId) : null;
  if (typeof fileId === 'string' && content !== null) return saveContent(desk, fileId, content);
  if (file === null) return UNKNOWN;
  await openOutside(file);
  return { ok: true, value: { path: file } };
}

async function openOutside(file: string): Promise<void> {
  const isPdf = path.extname(file).toLowerCase() === '.pdf';
  const problem = isPdf ? await shell.openPath(file) : 'not a document';
  // Where nothing opens it, the folder shows where it lies.
  if (problem !== '') shell.showItemInFolder(file);
}

/** What lies encrypted or in memory leaves the program only to where the person says, and is opened there. */
async function saveContent(
  desk: WindowsDesk,
  fileId: string,
  { bytes, name }: FileContent,
): Promise<Envelope> {
  const { filePath, canceled } = await dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('documents'), name),
  });
  if (canceled || filePath === '') return { ok: true, value: { path: null } };
  try {
    reservePlace(filePath).write(bytes);
    desk.fileTaken(fileId);
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, code: cause.code, data: cause.data };
    throw cause;
  }
  await openOutside(filePath);
  return { ok: true, value: { path: filePath } };
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
