/** The built pages that are under test: dist/ unless E2E_DIST names another folder. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const distFolder = resolve(root, process.env['E2E_DIST'] ?? 'dist');
