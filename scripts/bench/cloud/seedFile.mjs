// Puts devices into a cloud's file, while no server has it: `node seedFile.mjs <folder> <devices as JSON>`.
import { join } from 'node:path';
import Database from 'libsql';
import { digestOf, keyOf, REGION, serialOf } from './stores.mjs';

const [folder = '', devices = '{}'] = process.argv.slice(2);
const { from, count, account = 'seeded' } = /** @type {import('./stores.mjs').Devices} */ (JSON.parse(devices));
const file = new Database(join(folder, `cloud-${REGION}.db`));
const device = file.prepare('insert into devices values (?, ?, 1, 1, ?, 1)');
const card = file.prepare('insert into cards values (?, ?, ?, ?, ?, 1, null, null)');
file.transaction(() => {
  for (let at = from; at < from + count; at++) {
    const serial = serialOf(at);
    device.run([serial, REGION, account]);
    card.run([serial, serial, digestOf(keyOf(serial)), '00', '00']);
  }
})();
file.close();
