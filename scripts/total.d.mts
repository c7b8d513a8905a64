export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export const ONE_FAILURE: Counts;
export function countUnit(report: unknown, exitedWell: boolean): Counts;
export function countEndToEnd(report: unknown, exitedWell: boolean): Counts;
export function emptyProjects(report: unknown): string[];
export function countCheck(ok: boolean): Counts;
export function sum(all: readonly Counts[]): Counts;
export function closingLine(counts: Counts): string;
