/**
 * The service worker: after one visit both pages work without a network, below any path. One cache for each build, filled
 * whole or not at all, every file held against the checksum that the build wrote down, so a page never gets parts of two builds.
 * A newer build waits until the last page of the old one is left or loaded anew.
 */

/** Path from this file → SHA-256 in hex. Put in its place by the build (scripts/vite/offline.ts). */
declare const __FILES__: Readonly<Record<string, string>>;
/** Hash over all of them. */
declare const __BUILD__: string;

interface Happening extends Event {
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
  readonly request: Request;
  readonly data: unknown;
  readonly source: Client | null;
}
interface Client {
  readonly id: string;
}
/** What of ServiceWorkerGlobalScope is used here; the room is compiled with the page's types. */
interface Scope {
  readonly registration: { readonly scope: string; readonly waiting: { postMessage(message: unknown): void } | null };
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Client[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: Happening) => void): void;
}
const scope = globalThis as unknown as Scope;

/** From the older worker to the newer one. */
const TAKE_OVER = 'take over';
/** From a page that is about to go, as `keepForOffline` says it, and how long that is believed. */
const LEAVING = 'leaving';
const BELIEVED_MS = 30_000;
/** How often it is asked for, and ms between; only where a newer build waits. */
const LOOKS = 10;
const LOOK_MS = 50;
const leaving = new Map<string, number>();
let filling: Promise<void> | undefined;
const PAGES: Readonly<Record<string, string>> = {
  '': 'index.html',
  'index.html': 'index.html',
  'kiosk.html': 'kiosk.html',
  'tool.html': 'tool.html',
  'phone.html': 'phone.html',
  'app.html': 'app.html',
};
const home = scope.registration.scope;
/** Storage is shared by all that lies on the same origin, so the path is part of the name. */
const family = `nvr-simulator ${new URL(home).pathname} `;
const cacheName = family + __BUILD__;
/** What a page needs to know of a file; lengths and encodings of the journey are not kept. */
const KEPT_HEADERS = [
  'content-type',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
];

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) => event.waitUntil(clean().then(() => scope.clients.claim())));
scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void scope.skipWaiting();
  if (event.data === LEAVING && event.source) leaving.set(event.source.id, performance.now());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(home)) return;
  const path = request.url.slice(home.length).replace(/[?#].*$/s, '');
  if (request.mode !== 'navigate') {
    if (Object.hasOwn(__FILES__, path)) event.respondWith(kept(path, request));
    return;
  }
  const page = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
  if (!page) return;
  const answer = open(page, request);
  event.respondWith(answer);
  event.waitUntil(answer.then(refill, () => undefined));
});

/** All files of this build, or an error and the old build stays. */
async function fill(): Promise<void> {
  const files = await Promise.all(
    Object.entries(__FILES__).map(async ([path, checksum]) => {
      const answer = await fetch(new URL(path, home), { cache: 'no-cache' });
      const bytes = await answer.arrayBuffer();
      if (!answer.ok || (await sha256(bytes)) !== checksum) throw new Error(`${path} is not of this build.`);
      return { path, answer, bytes };
    }),
  );
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(({ path, answer, bytes }) => {
      const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      return cache.put(new URL(path, home).href, new Response(bytes, { headers }));
    }),
  );
}

/** A browser short of room may throw away what was kept and leave the worker: the next visit with a network brings it back. */
async function refill(): Promise<void> {
  const cache = await caches.open(cacheName);
  if ((await cache.keys()).length >= Object.keys(__FILES__).length) return;
  // Without a network, or when the server has a newer build by now, everything stays as it is.
  filling ??= fill()
    .catch(() => undefined)
    .finally(() => {
      filling = undefined;
    });
  await filling;
}

async function clean(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** A page from the cache; or, when a newer build waits and nobody stays with the old one, the newer one. */
async function open(page: string, request: Request): Promise<Response> {
  const newer = scope.registration.waiting;
  if (newer && (await everybodyLeaves())) {
    newer.postMessage(TAKE_OVER);
    return new Response('<!doctype html><link rel="icon" href="data:,">', {
      headers: { refresh: '0', 'content-type': 'text/html' },
    });
  }
  return kept(page, request);
}

/** A page's word that it leaves may come after the request of the page that takes its place: so it is waited for. */
async function everybodyLeaves(): Promise<boolean> {
  const stays = ({ id }: Client): boolean =>
    performance.now() - (leaving.get(id) ?? Number.NEGATIVE_INFINITY) > BELIEVED_MS;
  for (let look = 0; look < LOOKS; look++) {
    if (!(await scope.clients.matchAll()).some(stays)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return false;
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(new URL(path, home).href)) ?? fetch(request);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
