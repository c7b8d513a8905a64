export interface Bytes {
  js: number;
  css: number;
  total: number;
  files: string[];
}
export function weigh(folder: string, files: Iterable<string>): Bytes;
export function neededFiles(folder: string, page: string, also?: readonly string[]): string[];
export function allFiles(folder: string, except?: RegExp): string[];
export function assetNames(urls: readonly string[]): string[];
