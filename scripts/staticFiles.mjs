// Answers HTTP requests with the files of one folder: the built pages, to browsers on this machine only.
// Strict on purpose: a page served here must behave as it will on the real screen, and no other
// site may reach it through the visitor's browser.

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The pages run under this policy everywhere: at home, in the end-to-end tests and on the screen. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** @type {Record<string, string>} */
const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {string} folder what is served
 * @returns {import('node:http').RequestListener}
 */
export function staticFiles(folder) {
  return (request, response) => {
    answer(folder, request, response).catch((error) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Internal error; the reason is in the terminal.');
    });
  };
}

/** @param {string} folder @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(folder, request, response) {
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  // No other site holds a handle on our window, or shows our files as its own.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (!isOurHost(request)) return refuse(response, 403, 'This server answers to loopback addresses only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD.');
  }
  const path = requestedPath(request.url ?? '');
  const found = path === undefined ? undefined : await findFile(folder, path);
  if (path === undefined || found === undefined) return refuse(response, 404, 'Not found.');

  // Vite puts a content hash into every name under assets/, so those never change.
  const forever = path.startsWith('/assets/');
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  response.writeHead(200, {
    'Content-Type': MIME[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Loopback names with our own port. A foreign name that resolves to 127.0.0.1 is how DNS rebinding works.
 * @param {import('node:http').IncomingMessage} request
 */
function isOurHost(request) {
  const port = request.socket.localPort;
  const host = request.headers.host?.toLowerCase();
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/**
 * The decoded path, or undefined for one that no file of ours can have: a step up, a hidden file, a backslash.
 * @param {string} url as in the request line
 */
function requestedPath(url) {
  let path;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').some((part) => part.startsWith('.')))
    return undefined;
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** @param {string} folder @param {string} path @returns {Promise<{file: string, size: number, mtimeMs: number} | undefined>} */
async function findFile(folder, path) {
  try {
    // Through realpath, so that a link in the folder cannot lead out of it either.
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!file.startsWith(home + sep)) return undefined;
    const { size, mtimeMs, ...info } = await stat(file).then((s) => ({
      size: s.size,
      mtimeMs: s.mtimeMs,
      isFile: s.isFile(),
    }));
    return info.isFile ? { file, size, mtimeMs } : undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} why */
function refuse(response, status, why) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${status} ${why}\n`);
}
