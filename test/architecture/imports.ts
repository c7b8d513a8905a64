// Finds every way in which a source file names another module. Reads the syntax tree, so a comment or a string is no import.
import type { CallExpression, Node, SourceFile } from 'typescript';
import { parse, ts } from './compiler.ts';

export type ImportKind = 'static' | 'dynamic' | 'glob' | 'url' | 'reference';

export interface Import {
  /** As written, e.g. `../device/index.ts`; undefined when it is computed and so cannot be judged. */
  readonly specifier: string | undefined;
  readonly kind: ImportKind;
  /** Erased by the compiler as a whole. `import { type A }` is not: the module still loads. */
  readonly typeOnly: boolean;
  /** Counted from 1. */
  readonly line: number;
}

/** @param path decides how it is parsed (.ts, .tsx, .mjs) */
export function readImports(path: string, text: string): Import[] {
  const source = parse(path, text);
  const found: Import[] = [];
  const addAt = (at: number, specifier: string | undefined, kind: ImportKind, typeOnly: boolean) => {
    found.push({ specifier, kind, typeOnly, line: source.getLineAndCharacterOfPosition(at).line + 1 });
  };
  const add = (node: Node, specifier: string | undefined, kind: ImportKind, typeOnly: boolean) =>
    addAt(node.getStart(source), specifier, kind, typeOnly);
  const visit = (node: Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, textOf(node.moduleSpecifier), 'static', node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      add(node, textOf(node.moduleSpecifier), 'static', node.isTypeOnly);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node, textOf(node.moduleReference.expression), 'static', node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined, 'static', true);
    } else if (ts.isCallExpression(node)) {
      const kind = callKind(node, source);
      if (kind === 'glob') for (const pattern of stringsIn(node.arguments[0])) add(node, pattern, kind, false);
      else if (kind !== undefined) add(node, textOf(node.arguments[0]), kind, false);
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
      const [first, base] = node.arguments ?? [];
      if (base?.getText(source) === 'import.meta.url' && first && ts.isStringLiteralLike(first))
        add(node, first.text, 'url', false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { pos, fileName } of source.referencedFiles) addAt(pos, relative(fileName), 'reference', true);
  for (const { pos, fileName } of source.typeReferenceDirectives) addAt(pos, fileName, 'reference', true);
  for (const { pos, fileName } of source.libReferenceDirectives) addAt(pos, `lib:${fileName}`, 'reference', true);
  return found;
}

function callKind(call: CallExpression, source: SourceFile): ImportKind | undefined {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return 'dynamic';
  const name = call.expression.getText(source);
  if (name === 'require') return 'dynamic';
  return name === 'import.meta.glob' ? 'glob' : undefined;
}

function textOf(node: Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** One pattern, or a list of them. */
function stringsIn(node: Node | undefined): (string | undefined)[] {
  return node !== undefined && ts.isArrayLiteralExpression(node) ? node.elements.map(textOf) : [textOf(node)];
}

function relative(path: string): string {
  return /^[./]/.test(path) ? path : `./${path}`;
}
