// Puts a small script of its own before the page's, and the font of its letters: the script asks at once for what the first picture waits for (src/menu/early.ts).
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'early';
/** The subset that every language's first picture needs: the product's name, model and version are written in it. */
const LETTERS = /inter-latin-wght-normal[^/]*\.woff2$/;

export function early(root: string): Plugin {
  const source = join(root, 'src/menu/early.ts').replaceAll('\\', '/');
  return {
    name: 'early',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, name: NAME });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        // The entry itself may be no more than a door to the file in which the code lies.
        const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(source));
        if (!chunk) throw new Error('The build has no early script.');
        // The PC's page draws no screen.
        if (html.includes('id="pc"')) return html;
        // The phone's page draws no screen.
        if (html.includes('id="phone"')) return html;
        // The first picture has letters. With the font at hand they are set once, and no other font is looked for meanwhile.
        const font = Object.keys(bundle).find((file) => LETTERS.test(file));
        if (!font) throw new Error('The build has no font for the first picture.');
        const letters = `<link rel="preload" as="font" type="font/woff2" fetchpriority="low" crossorigin href="./${font}" />\n    `;
        // Before the first of the page's own scripts, and after the policy that holds for all of them; it runs as soon as it is here.
        const tag = `<script type="module" async crossorigin src="./${chunk.fileName}"></script>\n    `;
        return html.replace(/<script type="module"/, `${letters}${tag}$&`);
      },
    },
  };
}
