// Habits that no linter rule of ours covers: escapes from the type checker, silenced lint, mocked modules, files too long to read.
import type { Node } from 'typescript';
import { parse, ts } from './compiler.ts';
import type { SourceFile } from './files.ts';

/** Lines. Beyond this a file is several things; see STYLE: "If it needs 'and', make two files." */
export const LONGEST = 250;

/** Data may be as long as what it describes. */
export const DATA: readonly RegExp[] = [
  /^src\/menu\/strings\//,
  /^src\/device\/firmware\/profiles\//,
  /^packages\/canvas-keyboard\/src\/core\/layouts\//,
  /^src\/menu\/icons\/shapes\.ts$/,
  /^test\/architecture\/rooms\.ts$/,
];

/** A type test must show that something does not compile. */
const TYPE_TEST = /\.test-d\.tsx?$/;
/** Where a lint rule may not be silenced in place: the rule changes for all, or the code does. */
const LINTED = /^(src|packages|scripts)\//;

/** @returns one message per finding: place, thing, next step */
export function findHabits(file: SourceFile): string[] {
  const lines = file.text.split('\n');
  const found: string[] = [];
  const add = (index: number, what: string) => found.push(`${file.path}:${index + 1} ${what}`);

  lines.forEach((line, index) => {
    const directive = /(?:\/\/|\/\*)\s*@ts-(ignore|expect-error|nocheck)\b/.exec(line);
    if (directive && !TYPE_TEST.test(file.path)) {
      add(index, `has @ts-${directive[1]}. Give the thing its right type; in a type test (*.test-d.ts) it is welcome.`);
    }
    if (LINTED.test(file.path) && /(?:\/\/|\/\*)\s*biome-ignore/.test(line)) {
      add(index, 'silences the linter. Change the code, or the rule in biome.json with its reason.');
    }
    if (/^\s*(?:await\s+)?vi\.(?:do)?[mM]ock\(/.test(line)) {
      add(index, 'mocks a module, for every file that runs after this one too. Hand the thing in as a port.');
    }
  });
  if (/\.tsx?$/.test(file.path))
    for (const line of castsToAny(file)) add(line, 'casts to any. Use unknown and narrow it, or the right type.');

  const length = file.text.endsWith('\n') ? lines.length - 1 : lines.length;
  if (length > LONGEST && !DATA.some((data) => data.test(file.path))) {
    add(
      LONGEST,
      `is where the file gets too long (${length} lines of at most ${LONGEST}). Split it by what its parts are about.`,
    );
  }
  return found;
}

/** Lines, counted from 0. In the syntax tree, so that prose with "as any" in it does not count. */
function castsToAny({ path, text }: SourceFile): number[] {
  if (!/\bas\s+any\b|<\s*any\b/.test(text)) return [];
  const source = parse(path, text);
  const lines: number[] = [];
  const visit = (node: Node): void => {
    const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
    if (isCast && node.type.kind === ts.SyntaxKind.AnyKeyword) {
      lines.push(source.getLineAndCharacterOfPosition(node.type.getStart(source)).line);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}
