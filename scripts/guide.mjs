// `npm run guide`: makes docs/guide anew, the how-to of three ways as web page and PDF in both languages, by playing its event
// lists (test/guide/lists) in the built product. The steps, with their words, stand in test/guide/chapters; `npm test` plays the lists too
// and fails when one no longer leads a step where it says.
//   npm run guide
//   npm run guide -- --lists   with lists recorded anew, by doing the steps by hand: after a change of steps, or of a way in the product
//   npm run guide -- --pages   with the pictures that are there: after a change of words or looks
//   npm run guide -- --at https://nvr.example.com/   the links beside the steps lead to a product served there; for copies, not for docs/guide

import { buildIfNeeded } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { freePorts } from './freePort.mjs';
import { playwright, root, runLive } from './stages.mjs';
import { runCommand, UsageError } from './usage.mjs';

await runCommand(async () => {
  const asked = readArguments(process.argv.slice(2));
  if (process.env['E2E_DIST'] === undefined) buildIfNeeded(root);
  const [port = '', keyboard = ''] = await freePorts(2);
  const { ok } = await runLive(playwright(['--project=guide', '--reporter=line']), {
    CHROMIUM_PATH: ensureChromium(),
    E2E_PORT: port,
    E2E_KEYBOARD_PORT: keyboard,
    GUIDE: '1',
    ...asked,
  });
  if (!ok)
    throw new UsageError(
      'The guide was not made: a step does not lead where it says. Mend the product, or the step in test/guide/chapters/, or record its lists anew: npm run guide -- --lists.',
    );
  console.log('Made anew: docs/guide. Look at its pages and pictures before you commit them.');
});

/** @param {readonly string[]} args @returns {Record<string, string>} for the maker's environment */
function readArguments(args) {
  const [flag, address = ''] = args;
  if (flag === undefined) return {};
  if (flag === '--lists' && args.length === 1) return { GUIDE_LISTS: '1' };
  if (flag === '--pages' && args.length === 1) return { GUIDE_PAGES: '1' };
  if (flag === '--at' && args.length === 2 && /^https?:\/\/[^?#]+\/$/.test(address)) return { GUIDE_AT: address };
  throw new UsageError(
    'Usage: npm run guide -- [--lists | --pages | --at <address of the product, with a slash at the end>]',
  );
}
