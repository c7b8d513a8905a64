// No escape from the type checker, no silenced lint, no mocked module, no file too long to read; and proof that each would be seen.
import { describe, expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { findHabits, LONGEST } from './habits.ts';

/** Kept apart, so that this file itself has no directive in it. */
const AT = '@';

const files = filesBelow(['src', 'packages', 'scripts', 'kiosk', 'test'], /\.(tsx?|mts|mjs|css|sh)$/);

test('the sources have none of these habits', () => {
  const message = files.flatMap(findHabits).join('\n');
  expect(message, `\n${message}\n`).toBe('');
});

test('the check looked at enough', () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
});

describe('planted', () => {
  const long = (lines: number) => 'x;\n'.repeat(lines);
  test.each([
    ['src/a.ts', 'const a = b as any;', 1, 'casts to any'],
    ['src/a.ts', '\nconst a = <any>b;', 2, 'casts to any'],
    ['test/flows/a.test.ts', 'f(b as\n any)', 2, 'casts to any'],
    ['src/a.tsx', `\n\n// ${AT}ts-ignore`, 3, 'has @ts-ignore'],
    ['src/a.test.ts', `/* ${AT}ts-expect-error because */`, 1, 'has @ts-expect-error'],
    ['scripts/a.mjs', `// ${AT}ts-nocheck`, 1, 'has @ts-nocheck'],
    ['packages/k/src/a.ts', '// biome-ignore lint/x: because', 1, 'silences the linter'],
    ['src/a.tsx', '{/* biome-ignore lint/x: because */}', 1, 'silences the linter'],
    ['src/a.test.ts', "\nvi.mock('./b.ts', () => ({}));", 2, 'mocks a module'],
    ['src/a.test.ts', "  await vi.doMock('./b.ts');", 1, 'mocks a module'],
    ['src/menu/menu.css', long(LONGEST + 1), 251, 'too long (251 lines of at most 250)'],
  ])('%s: %j is found', (path, text, line, message) => {
    const found = findHabits({ path, text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:${line} `);
    expect(found[0]).toContain(message);
  });

  test.each([
    ['src/a.ts', '// as any user would'],
    ['src/a.ts', 'const a = "b as any";'],
    ['src/a.test.ts', '// where vi.mock( would leak'],
    ['src/a.test-d.ts', `// ${AT}ts-expect-error no such key`],
    ['src/a.ts', long(LONGEST)],
    ['src/menu/strings/ru.ts', long(900)],
    ['src/device/firmware/profiles/hybrid.ts', long(400)],
  ])('%s: %j is left alone', (path, text) => {
    expect(findHabits({ path, text })).toEqual([]);
  });
});
