// The code in which a mistake would cost somebody a device, and which is therefore changed on purpose to see whether a test notices:
// users, sessions and their rights, lock-out, flash, the law of unbinding, and all that reads what others wrote.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage.mjs';

/** A folder, for all that is in it but its tests, or a file. */
export const PARTS = [
  'src/device/session',
  'src/device/methods.ts',
  'src/device/agentSide.ts',
  'src/device/publicFacts.ts',
  'src/device/technician.ts',
  'src/device/users',
  'src/device/flash',
  'src/device/image.ts',
  'src/device/config/validate.ts',
  'src/device/config/configFile.ts',
  'src/device/config/ipv4.ts',
  'src/device/config/networkRules.ts',
  'src/device/config/crossRules.ts',
  'src/device/firmware/version.ts',
  'src/device/firmware/package.ts',
  'src/device/firmware/checkPackage.ts',
  'src/platform/unbind.ts',
  'src/platform/agentRecord.ts',
  'src/platform/attempt.ts',
  'src/platform/outcomes.ts',
  'src/platform/lawPorts.ts',
  'src/hosts/browser/link.ts',
  'src/world/keptWorld.ts',
];

const NO_CODE = /\.(test|contract|entry)\.ts$/;

/**
 * @param {string} root the repository
 * @param {readonly string[]} [parts]
 * @returns {string[]} files, with forward slashes
 * @throws {UsageError} that names a part which is not there: a file that was renamed must not drop out unseen
 */
export function filesOf(root, parts = PARTS) {
  return parts.flatMap((part) => {
    if (!existsSync(join(root, part)))
      throw new UsageError(`Mutation knows "${part}", which is not there. Correct scripts/mutation/parts.mjs.`);
    if (!statSync(join(root, part)).isDirectory()) return [part];
    const names = readdirSync(join(root, part)).filter((name) => name.endsWith('.ts') && !NO_CODE.test(name));
    return names.sort().map((name) => `${part}/${name}`);
  });
}
