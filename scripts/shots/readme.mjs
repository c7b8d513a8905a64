// The few pictures that README.md and the guides show: chosen from those just taken, made small, kept in the repository.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../usage.mjs';
import { withPalette } from './palette.mjs';

/** Below <language>/ of the pictures taken. */
const CHOSEN = [
  '1280x800/lab--hik-connect.png',
  '1024x768/live-view.png',
  '1024x768/system.network.advanced.platform-access.hik-connect.png',
  '1024x768/unbind--attention.png',
  '1024x768/unbind--typed.png',
  '1024x768/unbind--done.png',
  '1024x768/maintenance.network.detection--offline-dns.png',
  '1024x768/maintenance.upgrade.local--chosen.png',
  '1024x768/upgrading.png',
  '1024x768/activation.png',
];

/** @param {string} from folder of the pictures taken @param {string} to emptied first @throws {UsageError} where one was not taken */
export function publish(from, to) {
  const all = ['ru', 'en'].flatMap((language) => CHOSEN.map((picture) => join(language, picture)));
  const missing = all.filter((picture) => !existsSync(join(from, picture)));
  if (missing.length > 0) throw new UsageError(`Not taken yet, so nothing is renewed:\n${missing.join('\n')}`);
  rmSync(to, { recursive: true, force: true });
  let bytes = 0;
  for (const picture of all) {
    const small = withPalette(readFileSync(join(from, picture)));
    const [language = ''] = picture.split(/[\\/]/);
    const file = join(to, language, basename(picture));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, small);
    bytes += small.length;
  }
  console.log(`${all.length} of them, ${Math.round(bytes / 1024)} kB, in ${to}`);
}
