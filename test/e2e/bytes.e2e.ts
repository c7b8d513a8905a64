/** What a visitor's line has to carry: scripts and styles as a server would send them, each compressed by brotli; fonts apart. */
import { basename } from 'node:path';
import { neededFiles, weigh } from '../../scripts/bench/bytes.mjs';
import { distFolder } from './distFolder.ts';
import { expect, test } from './fixtures.ts';
import { reachable } from './reachable.ts';
import { languages } from './recorder.ts';

/** Where we stand, the keyboard counted in, so that it does not grow unnoticed. Wanted are 45 and 115 kB: lower these when something gets smaller. */
const BEFORE_LOGIN = 65_300;
const EVERYTHING = 145_000;

/** Fetched by a browser without WebCrypto, or without painting workers: never together with what it stands in for. */
const STAND_INS = /^(pbkdf2|painter|digest\.entry)-/;

test('the screen in one language fits its budgets', () => {
  const files = [...reachable('kiosk.html').keys()]
    .map((path) => basename(path))
    .filter((name) => /\.(js|css)$/.test(name));
  const bytes = new Map(files.map((name) => [name, weigh(distFolder, [name]).total]));
  const size = (names: readonly string[]): number => names.reduce((sum, name) => sum + (bytes.get(name) ?? 0), 0);
  for (const lang of languages) {
    const others = languages.filter((one) => one !== lang).map((one) => `${one}-`);
    const mine = files.filter((name) => !STAND_INS.test(name) && !others.some((start) => name.startsWith(start)));
    // The login's words are the smaller of the language's two files.
    const [words] = mine.filter((name) => name.startsWith(`${lang}-`)).sort((a, b) => size([a]) - size([b]));
    // Nobody logs in without the keyboard, which is asked for with the words.
    const keyboard = mine.filter((name) => /^keyboard-.*\.(js|css)$/.test(name));
    const needed = neededFiles(distFolder, 'kiosk.html', [...(words ? [words] : []), ...keyboard]);
    expect(keyboard).toHaveLength(2);
    console.log(`bytes (${lang}): ${size(needed)} before login, ${size(mine)} in all, of ${files.length} files`);
    expect(words).toBeDefined();
    expect(size(needed)).toBeGreaterThan(20_000);
    expect(size(needed)).toBeLessThanOrEqual(BEFORE_LOGIN);
    expect(size(mine)).toBeLessThanOrEqual(EVERYTHING);
  }
});
