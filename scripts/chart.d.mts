/** The part of XState's StateNode that is drawn. */
export interface Node {
  readonly id: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly machine: { readonly root: Node };
  readonly config: { readonly initial?: unknown };
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<string, readonly Arrow[]>;
  readonly always?: readonly Arrow[] | undefined;
}
interface Arrow {
  readonly eventType: string;
  readonly guard?: unknown;
  readonly target: readonly Node[] | undefined;
  readonly actions: readonly unknown[];
}
export interface Sources {
  createNavigationMachine: typeof import('../src/machines/index.ts').createNavigationMachine;
  pagesOf: typeof import('../src/machines/index.ts').pagesOf;
  menuTree: typeof import('../src/menu/tree/tree.ts').menuTree;
  profileById: typeof import('../src/device/index.ts').profileById;
}
export const DRAWN_PROFILES: readonly string[];
export const CHART_FILE: string;
export function drawCharts(sources: Sources): string;
export function withCharts(document: string, charts: string): string;
