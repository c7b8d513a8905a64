// The font as a host would ship it: Latin and Cyrillic parts of Inter, by own font faces.

import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

export function addFonts(): void {
  add(latin, 'U+0000-00FF, U+2000-206F, U+2190-2193');
  add(cyrillic, 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116');
}

function add(url: string, unicodeRange: string): void {
  document.fonts.add(
    new FontFace('Inter Variable', `url(${url}) format('woff2')`, { weight: '100 900', unicodeRange }),
  );
}
