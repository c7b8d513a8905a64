// `npm run build:single`: each page as one file that opens by a double click, with no server and no network. Scripts, styles,
// fonts and everything else that is fetched late elsewhere stand inside; the page's policy names them by their hashes.
//   npm run build:single                 into dist-single/
//   npm run build:single -- <folder>     elsewhere

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { root } from './stages.mjs';
import { runCommand, UsageError } from './usage.mjs';
import { joinNotices, NOTICES_FILE } from './vite/notices.mjs';

/** The page, and what its one file is called. The lab's link to the screen expects it beside itself, by its usual name. */
const PAGES = { 'index.html': 'sim-nvr.html', 'kiosk.html': 'kiosk.html', 'tool.html': 'tool.html' };

await runCommand(async () => {
  const folder = resolve(root, process.argv[2] ?? 'dist-single');
  mkdirSync(folder, { recursive: true });
  const notices = [];
  for (const [page, file] of Object.entries(PAGES)) {
    const parts = await bundle(page);
    notices.push(parts.notices);
    const text = onePage(readFileSync(join(root, page), 'utf8'), parts);
    writeFileSync(join(folder, file), text);
    console.log(`${join(folder, file)}  ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
  }
  writeFileSync(join(folder, NOTICES_FILE), joinNotices(notices));
});

/**
 * @param {string} page
 * @returns {Promise<{script: string, style: string, notices: string}>}
 */
async function bundle(page) {
  const result = await build({
    root,
    mode: 'single',
    logLevel: 'error',
    build: {
      write: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      rolldownOptions: { input: join(root, page), output: { codeSplitting: false } },
    },
  });
  const output = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(result) ? result[0] : result)
    .output;
  const scripts = output.filter((part) => part.type === 'chunk');
  const styles = output.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  const notices = output.find((part) => part.type === 'asset' && part.fileName === NOTICES_FILE);
  if (notices?.type !== 'asset') throw new UsageError(`${page} came without ${NOTICES_FILE}. See vite.config.ts.`);
  const [script] = scripts;
  if (scripts.length !== 1 || script === undefined || styles.length > 1)
    throw new UsageError(
      `${page} came out as ${scripts.length} scripts and ${styles.length} style sheets; one file takes one of each. See vite.config.ts, mode "single".`,
    );
  return {
    // What ends a script or begins a comment in HTML must not stand in one.
    script: script.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--'),
    style: String(styles[0]?.type === 'asset' ? styles[0].source : ''),
    notices: String(notices.source),
  };
}

/** @param {string} html @param {{script: string, style: string}} parts */
function onePage(html, { script, style }) {
  const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'public', 'favicon.svg')).toString('base64')}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*"/, (_, start) => `${start}${policy}"`)
    .replace(/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
    .replace('href="./favicon.svg"', `href="${icon}"`)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
}

/** @param {string} text as it stands between its tags */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
