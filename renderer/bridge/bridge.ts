// The one road to the app: the desktop's preload where there is one, else HTTP to the loopback shell.
import type { CallRequest, Changed, Envelope, WindowKind } from '../../shared/rpc/envelope';
import { openRoad, type Road, windowSigns } from './road';

/** What the preload script exposes as `window.sonae`. */
export interface PreloadBridge {
  call(request: CallRequest): Promise<Envelope>;
  onChanged(listener: (changed: Changed) => void): () => void;
  /** Opens a finished file's place, or the file itself, outside the app. */
  showFile(fileId: string): Promise<Envelope>;
  /** The address of a document inside the screens, good once. */
  fileAddress(fileId: string): Promise<Envelope>;
  /** Hands over a file its owner chose; the answer names it by `fileId`. */
  takeFile(file: File): Promise<Envelope>;
  openWindow(kind: 'wall' | 'player'): Promise<Envelope>;
}

export interface Bridge {
  call(request: CallRequest): Promise<Envelope>;
  /** Told of every change; `null` when the road broke off or is whole again, and everything may be stale. @returns how to stop listening. */
  onChanged(listener: (changed: Changed | null) => void): () => void;
  /** Opens a finished file. */
  showFile(fileId: string): Promise<Envelope>;
  /** An address of our own under which a document is read, once. */
  fileAddress(fileId: string): Promise<Envelope>;
  /** The bytes under such an address; `null` when nothing stands there any more. */
  readBytes(address: string): Promise<Uint8Array | null>;
  /** Hands over a file its owner chose; the answer names it by `fileId`. */
  takeFile(file: File): Promise<Envelope>;
  /** Opens a window that only looks, for a large screen. */
  openWall(): Promise<Envelope>;
}

declare global {
  interface Window {
    readonly sonae?: PreloadBridge;
  }
}

/** The wall lives under a path of its own in a browser, and under a name of its own in the desktop's windows. */
const WALL_PATH = '/wall';

/** What this window is. What it may do is held on the other side. */
export function windowKind(): WindowKind {
  const { pathname, search } = window.location;
  const isWall = pathname.startsWith(`${WALL_PATH}/`) || new URLSearchParams(search).get('window') === 'wall';
  return isWall ? 'wall' : 'desk';
}

function base(): string {
  return window.location.pathname.startsWith(`${WALL_PATH}/`) ? WALL_PATH : '';
}

const unreachable: Envelope = { ok: false, code: 'shell.unreachable', data: {} };

let known: Road | null = null;
/** The one road of this window; the desktop's preload needs none. */
const road = (): Road => {
  known ??= openRoad(windowSigns());
  return known;
};

async function send(path: string, request: RequestInit): Promise<Envelope> {
  if (!road().mayGo()) return unreachable;
  try {
    const response = await fetch(path, { ...request, credentials: 'same-origin' });
    road().reached();
    return (await response.json()) as Envelope;
  } catch {
    // The shell was stopped, or the answer was cut: said as an error of its own, so that the screen keeps the draft.
    road().failed();
    return unreachable;
  }
}

function post(path: string, body: unknown): Promise<Envelope> {
  const headers = { 'content-type': 'application/json' };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A file that went away or is closed to us since it was chosen: said as such, and not taken for a cut road. */
async function unreadable(file: File): Promise<Envelope | null> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.name : String(cause);
    return { ok: false, code: 'file.notTaken', data: { reason } };
  }
}

async function handOver(file: File): Promise<Envelope> {
  const refusal = await unreadable(file);
  if (refusal !== null) return refusal;
  const ticket = await post('/tickets', { name: file.name });
  if (!ticket.ok) return ticket;
  const headers = { 'content-type': 'application/octet-stream' };
  return send(String((ticket.value as { url: string }).url), { method: 'PUT', headers, body: file });
}

/** Left to itself an event source asks every few seconds for ever; here it waits until a call has found the road whole. */
function listenToEvents(listener: (changed: Changed | null) => void): () => void {
  let source: EventSource | null = null;
  let isFirst = true;
  const open = () => {
    source?.close();
    source = new EventSource(`${base()}/events`);
    source.onmessage = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as Changed);
    source.onopen = () => {
      road().hears();
      if (!isFirst) listener(null);
      isFirst = false;
    };
    source.onerror = () => {
      source?.close();
      road().brokeOff();
      listener(null);
    };
  };
  open();
  road().onWhole(open);
  return () => source?.close();
}

async function readBytes(address: string): Promise<Uint8Array | null> {
  const response = await fetch(address, { credentials: 'same-origin' });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

async function openTicket(fileId: string): Promise<Envelope> {
  const ticket = await post('/tickets', { fileId });
  if (ticket.ok) window.open(String((ticket.value as { url: string }).url), '_blank', 'noopener');
  return ticket;
}

async function openWall(): Promise<Envelope> {
  const answer = await post('/windows', { kind: 'wall' });
  if (answer.ok) window.open(String((answer.value as { url: string }).url), '_blank', 'noopener');
  return answer;
}

const http: Bridge = {
  call: (request) => post(`${base()}/rpc`, request),
  onChanged: listenToEvents,
  showFile: openTicket,
  fileAddress: (fileId) => post('/tickets', { fileId }),
  readBytes,
  takeFile: handOver,
  openWall,
};

function preload(sonae: PreloadBridge): Bridge {
  return {
    call: sonae.call,
    onChanged: sonae.onChanged,
    showFile: sonae.showFile,
    fileAddress: sonae.fileAddress,
    readBytes,
    takeFile: sonae.takeFile,
    openWall: () => sonae.openWindow('wall'),
  };
}

/** The road this window uses. */
export const bridge: Bridge = window.sonae ? preload(window.sonae) : http;
