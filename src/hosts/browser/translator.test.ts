// A browser's translator takes the words of a page into its own hands and freezes them; both languages are built in.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['index.html', 'kiosk.html', 'app.html'])(
  '%s says that it is not to be translated, in every way there is',
  (page) => {
    const html = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
    expect(html).toMatch(/<html [^>]*translate="no"/);
    expect(html).toMatch(/<html [^>]*class="notranslate[ "]/);
    expect(html).toContain('<meta name="google" content="notranslate" />');
  },
);
