/**
 * The built pages, as the process serves them: each says that a process stands behind it, so that the page shows the recorder that
 * lives there. Strict on purpose, as the pages are everywhere (their policy is in them too).
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Page {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  /** Its name has a hash of what is in it. */
  forever: boolean;
}

/** @returns the decoded path, or null for one that no file of ours can have: a step up, a hidden file, a backslash. */
export function pathOf(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  const parts = path.split('/');
  if (!path.startsWith('/') || /[\\\0]/.test(path) || parts.some((part) => part.startsWith('.'))) return null;
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** A worker that an earlier visit left, from pages without a process, would go on showing those: it leaves by this one. */
const LEAVING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
})()));
`;

const MARK = '<meta name="sim-nvr" content="line" />';

export async function readPage(folder: string, path: string): Promise<Page | null> {
  if (path === '/sw.js') return { body: LEAVING_WORKER, type: MIME['.js'] ?? '', forever: false };
  try {
    // Through realpath, so that a link in the folder cannot lead out of it either.
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!file.startsWith(home + sep) || !(await stat(file)).isFile()) return null;
    const type = MIME[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const bytes = await readFile(file);
    if (!file.endsWith('.html')) return { body: new Uint8Array(bytes), type, forever: path.startsWith('/assets/') };
    return { body: bytes.toString('utf8').replace('<title>', `${MARK}\n    <title>`), type, forever: false };
  } catch (fault) {
    const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw fault;
  }
}
