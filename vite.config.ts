// How the pages are built: index.html (the lab), kiosk.html (the screen alone), tool.html (the PC with its tool), phone.html (the
// owner's phone) and app.html (where the QR codes lead).
// The result is plain static files that work under any sub-path and under the Content-Security-Policy of
// scripts/staticFiles.mjs: no inline script, nothing as a data: address, nothing fetched from elsewhere.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { early } from './scripts/vite/early.ts';
import { fingerprint } from './scripts/vite/fingerprint.ts';
import { thirdPartyNotices } from './scripts/vite/notices.mjs';
import { offline } from './scripts/vite/offline.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

// What is fetched together is one file: cut by its users it would be forty, and compress worse. Whatever a group's files import
// comes along, unless an earlier group has it.
const groups = [
  // What the page's first script needs, and nothing of the screen's.
  {
    name: 'early',
    test: /src\/menu\/(early|strings\/preferred)\.ts$|src\/hosts\/browser\/lateFiles\.ts$|vite\/preload-helper/,
  },
  // What both pages need at once.
  {
    name: 'screen',
    test: /src\/(hosts\/browser\/(open|session|SessionScreen|servedByProcess|offline\/keepForOffline)\.tsx?|hosts\/browser\/kiosk\.css|menu\/index\.ts)$/,
  },
  // How an earlier visit's memory is read.
  { name: 'kept', test: /src\/(device\/image|world\/keptWorld)\.ts$/ },
  // The cameras: who comes with a place sees them after the login's dialog.
  { name: 'live', test: /src\/menu\/shell\/live\.entry\.tsx$/ },
  // What most never see, and who does sees it before the menu.
  { name: 'copy', test: /src\/menu\/shell\/copyBar\.entry\.tsx$/ },
  // The menu's pages, what stands before them, and what they bring about: conversations, the recorder's late areas, the cloud agent.
  // In one file, so that nothing of it can be missing once the menu stands, and because two that always come together compress worse.
  {
    name: 'menu',
    test: /src\/(machines|platform|device)\/(?!lan\.)\w+\.entry\.ts$|src\/cloud\/wire\.entry\.ts$|src\/device\/(lateFaces|config\/restored|net\/clients)\.ts$|src\/(hosts\/browser\/menuConversations|world\/(phone|stickFiles))\.ts$|src\/menu\/((shell|access)\/(\w+\.entry|PatternLogin|ForgotDialog|LockSource)\.tsx|conversations\/\w+\.entry\.ts)$/,
  },
  // The line to a process, for pages that one serves.
  { name: 'line', test: /src\/hosts\/browser\/connectToProcess\.tsx$/ },
  // The key derivation for browsers without one.
  { name: 'pbkdf2', test: /@noble\/hashes/ },
].map((group, place, { length }) => ({ ...group, priority: length - place }));

/** `single`: everything in one script and one style sheet, for scripts/single.mjs to put into one file. */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    fingerprint(root),
    stylesInline(),
    lateFiles(),
    thirdPartyNotices(root),
    mode !== 'single' && early(root),
    mode !== 'single' && offline(root),
  ],
  // One Preact for our code and for @xstate/react, which asks for React by name.
  resolve: {
    dedupe: ['preact', 'react', 'react-dom'],
    alias: [
      { find: /^react$/, replacement: `${root}src/hosts/browser/react.ts` },
      {
        find: /^use-sync-external-store\/shim(\/with-selector)?$/,
        replacement: `${root}src/hosts/browser/externalStore.ts`,
      },
    ],
  },
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The polyfill would be a script of its own for browsers older than the target.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      ...(mode !== 'single' && {
        input: {
          lab: `${root}index.html`,
          kiosk: `${root}kiosk.html`,
          tool: `${root}tool.html`,
          phone: `${root}phone.html`,
          app: `${root}app.html`,
        },
      }),
      // The lower floors only define: what a front door lists and nobody uses need not come along.
      treeshake: {
        // Nothing here reads a property for what its getter does.
        propertyReadSideEffects: false,
        moduleSideEffects: [
          {
            test: /\/src\/(base|device|network|platform|cloud|world|recording|machines|lan|tool)\//,
            sideEffects: false,
          },
        ],
      },
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      ...(mode !== 'single' && { output: { codeSplitting: { groups } } }),
    },
  },
}));

/** While developing, styles come in by script; only then the pages' own policy stands aside. */
function stylesInline(): Plugin {
  return {
    name: 'styles-inline',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/** Puts `src/hosts/browser/lateFiles.ts` in the place of what Vite sets around every late `import()`. */
function lateFiles(): Plugin {
  return {
    name: 'late-files',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? `export { fetchLate as __vitePreload } from ${JSON.stringify(`${root}src/hosts/browser/lateFiles.ts`)};`
        : null,
  };
}
