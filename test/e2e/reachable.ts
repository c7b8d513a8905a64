/** What a built page can ever load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from './distFolder.ts';

/** Everything reachable from a page: whatever name of another built file stands in a file, it may load. */
export function reachable(html: string): Map<string, string> {
  const names = readdirSync(join(distFolder, 'assets'));
  const found = new Map<string, string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const text = readFileSync(join(distFolder, name), /\.(js|css|html|svg)$/.test(name) ? 'utf8' : 'latin1');
    found.set(name, text);
    for (const other of names) if (text.includes(other)) visit(`assets/${other}`);
  };
  visit(html);
  return found;
}
