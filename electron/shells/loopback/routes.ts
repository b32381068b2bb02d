// What each address of the loopback shell answers, once a request has passed the guard.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { AppError } from '../../../shared/model/errors';
import type { Envelope, WindowKind } from '../../../shared/rpc/envelope';
import { screenFile } from '../host/screens';
import type { Tickets } from '../host/tickets';
import { sendContent, sendEnvelope, sendFinished, sendOn, sendScreen, sendText } from './answer';
import { readJson, saveBody } from './body';
import type { EventStreams } from './events';
import { type Refusal, refuseHost, refuseOrigin, refuseStranger } from './guard';
import { plainPage } from './plainPage';
import type { LoopbackParts } from './server';
import { type Session, WINDOW_PATHS } from './session';

/** Everything a route may use. */
export interface Desk extends LoopbackParts {
  readonly session: Session;
  readonly tickets: Tickets;
  readonly events: EventStreams;
  readonly port: number;
}

const STATUS: Readonly<Record<string, number>> = {
  'request.malformed': 400,
  'request.wrongType': 415,
  'request.tooLarge': 413,
};

const NOT_FOUND: Refusal = { status: 404, code: 'request.unknownPath' };
const TICKET_USED: Refusal = { status: 404, code: 'file.ticketUsed' };
const ticketRequest = z.union([
  z.strictObject({ fileId: z.string().min(1).max(200) }),
  z.strictObject({ name: z.string().min(1).max(500) }),
]);

const windowRequest = z.strictObject({ kind: z.literal('wall') });

type Route = (desk: Desk, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const POSTS: Readonly<Record<string, Route>> = {
  '/rpc': answerCall,
  '/tickets': issueTicket,
  '/windows': openWindow,
};
/** All a wall may ask for besides its files: calls, which dispatch limits to queries, and the news. */
const WALL_POSTS: Readonly<Record<string, Route>> = { '/rpc': answerWall };

/** Answers one request. Errors it throws are nobody's fault but ours. */
export async function respond(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const foreign = refuseHost(request, desk.port) ?? refuseOrigin(request);
  if (foreign) return refuse(desk, request, response, foreign);
  const url = addressOf(request);
  if (!url) return refuse(desk, request, response, NOT_FOUND);
  const kind: WindowKind = url.pathname.startsWith(`${WINDOW_PATHS.wall}/`) ? 'wall' : 'desk';
  const base = kind === 'desk' ? '' : WINDOW_PATHS[kind];
  const pathname = url.pathname.slice(base.length);
  const token = request.method === 'GET' && pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null) return exchange(desk, request, response, { token, kind });
  const stranger = refuseStranger(request, desk.session, { port: desk.port, kind });
  if (stranger) return refuse(desk, request, response, stranger);
  if (kind === 'wall') return routeWall(desk, request, response, pathname);
  return route(desk, request, response, pathname);
}

function addressOf(request: IncomingMessage): URL | null {
  const path = request.url ?? '';
  return path.startsWith('/') && !path.startsWith('//') ? URL.parse(path, 'http://desk.invalid') : null;
}

async function route(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const post = Object.hasOwn(POSTS, pathname) ? POSTS[pathname] : undefined;
  if (post) {
    if (request.method !== 'POST') return refuseMethod(desk, request, response, 'POST');
    return post(desk, request, response);
  }
  const ticket = pathname.startsWith('/files/') ? pathname.slice('/files/'.length) : null;
  if (ticket !== null && request.method === 'PUT') return takeHandedOver(desk, request, response, ticket);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuseMethod(desk, request, response, 'GET, HEAD');
  if (pathname === '/events') return desk.events.add(response);
  if (ticket !== null) return redeemTicket(desk, request, response, ticket);
  // The path as it was sent: a URL parser would have walked `..` already.
  return sendScreenOf(desk, request, response, '');
}

/** The wall lives under its own path with its own cookie, so nothing of the desk answers it. */
async function routeWall(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const post = Object.hasOwn(WALL_POSTS, pathname) ? WALL_POSTS[pathname] : undefined;
  if (post && request.method === 'POST') return post(desk, request, response);
  if (post) return refuseMethod(desk, request, response, 'POST');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuseMethod(desk, request, response, 'GET, HEAD');
  if (pathname === '/events') return desk.events.add(response);
  return sendScreenOf(desk, request, response, WINDOW_PATHS.wall);
}

function sendScreenOf(desk: Desk, request: IncomingMessage, response: ServerResponse, base: string): void {
  const screen = screenFile(desk.rendererDir, ((request.url ?? '').split('?')[0] ?? '').slice(base.length));
  if (screen) sendScreen(response, screen, { headOnly: request.method === 'HEAD' });
  else refuse(desk, request, response, NOT_FOUND);
}

function exchange(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  { token, kind }: { readonly token: string; readonly kind: WindowKind },
): void {
  const isNew = desk.session.exchange(token, kind);
  const home = kind === 'desk' ? '/' : `${WINDOW_PATHS[kind]}/`;
  if (isNew) sendOn(response, home, { 'set-cookie': desk.session.setCookie(desk.port, kind) });
  // The same browser opening the same address again is already in.
  else if (desk.session.knows(request.headers.cookie, desk.port, kind)) sendOn(response, home);
  else refuse(desk, request, response, { status: 401, code: 'request.tokenUsed' });
}

async function answerCall(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await withJson(request, response, (body) => desk.app.dispatch(body));
}

async function answerWall(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await withJson(request, response, (body) => desk.app.dispatch(body, 'wall'));
}

/** A one-time address for a further window of this desk. */
async function openWindow(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await withJson(request, response, (body): Envelope => {
    const parsed = windowRequest.safeParse(body);
    if (!parsed.success) return { ok: false, code: 'window.notYet', data: {} };
    const { kind } = parsed.data;
    return {
      ok: true,
      value: { url: `${WINDOW_PATHS[kind]}/?token=${desk.session.newToken(kind)}` },
    };
  });
}

async function issueTicket(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await withJson(request, response, (body): Envelope => {
    const parsed = ticketRequest.safeParse(body);
    if (!parsed.success)
      throw new AppError('request.malformed', { issues: [{ path: 'fileId', reason: 'text.empty' }] });
    if ('name' in parsed.data)
      return { ok: true, value: { url: desk.tickets.issue({ handOver: parsed.data.name }) } };
    const { fileId } = parsed.data;
    if (desk.app.filePath(fileId) === null && desk.app.fileContent(fileId) === null)
      return { ok: false, code: 'file.unknown', data: {} };
    return { ok: true, value: { url: desk.tickets.issue({ fetch: fileId }) } };
  });
}

async function withJson(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (body: unknown) => Envelope,
): Promise<void> {
  try {
    sendEnvelope(response, answer(await readJson(request)));
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    sendEnvelope(response, { ok: false, code: cause.code, data: cause.data }, STATUS[cause.code] ?? 400);
  }
}

function redeemTicket(desk: Desk, request: IncomingMessage, response: ServerResponse, ticket: string): void {
  const errand = request.method === 'GET' ? desk.tickets.redeem(ticket) : null;
  const fileId = errand !== null && 'fetch' in errand ? errand.fetch : null;
  const file = fileId === null ? null : desk.app.filePath(fileId);
  const content = fileId === null || file !== null ? null : desk.app.fileContent(fileId);
  if (file !== null) sendFinished(response, file);
  else if (fileId === null || content === null) refuse(desk, request, response, TICKET_USED);
  else {
    const failed = failureOfTaking(desk, fileId);
    if (failed === null) sendContent(response, content);
    else refuse(desk, request, response, { status: 503, code: failed });
  }
}

/** Notes that a file leaves; what cannot be noted does not leave. @returns the code of what went wrong, null for nothing */
function failureOfTaking(desk: Desk, fileId: string): string | null {
  try {
    desk.app.fileTaken(fileId);
    return null;
  } catch (cause) {
    if (cause instanceof AppError) return cause.code;
    throw cause;
  }
}

/** A file on its way in: written straight to its place; one that does not arrive whole is removed. */
async function takeHandedOver(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  ticket: string,
): Promise<void> {
  const errand = desk.tickets.redeem(ticket);
  if (errand === null || !('handOver' in errand)) return refuse(desk, request, response, TICKET_USED);
  const { app } = desk;
  try {
    const { fileId, path } = app.takeFile(errand.handOver);
    try {
      await saveBody(request, path);
    } catch (cause) {
      app.dropFile(fileId);
      throw cause;
    }
    sendEnvelope(response, { ok: true, value: { fileId } });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    sendEnvelope(response, { ok: false, code: cause.code, data: cause.data }, STATUS[cause.code] ?? 400);
  }
}

function refuseMethod(desk: Desk, request: IncomingMessage, response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  refuse(desk, request, response, { status: 405, code: 'request.wrongMethod' });
}

/** A person's browser is told on a plain page, a program by an envelope. */
function refuse(desk: Desk, request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  request.resume();
  const { status, code } = refusal;
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (wantsPage)
    sendText(response, { status, type: 'text/html; charset=utf-8', text: plainPage(code, desk.words) });
  else sendEnvelope(response, { ok: false, code, data: {} }, status);
}
