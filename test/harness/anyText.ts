/** Letters for properties: any code point there is. fast-check has them too, behind a table of a million entries that takes a second to build. */
import fc from 'fast-check';

/** As `unit` of `fc.string`: everything that may stand alone in a text, so no half of a surrogate pair. */
export const anyCodePoint: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point));
