// The cloud is killed while two people bring the same ticket at once, before its commit, within, and after. Whatever they were told: one
// binding was ended, once, and whoever adds the device then keeps it.
import { describe, expect, test } from 'vitest';
import { operationKey } from '../../../cloud/testing/index.ts';
import { counted, soakOr } from '../../../device/testing/index.ts';
import { linkDevice, type Person, personAt } from '../testing/cloudDevice.ts';
import { ask, type Body, folderOf, type Running, signIn } from '../testing/cloudProcesses.ts';
import { programOnPostgres } from '../testing/programOnPostgres.ts';

const KILLS = soakOr(100, 6);
const serial = 'SIM000042';
const { start, databaseUrl } = programOnPostgres('.cache/ticket-process');

const at = ({ url }: Running): string => `${url}/russia`;

/** Once more what somebody asked: with no picture, for a stored outcome needs none; where there is none, with a new one. */
async function again(cloud: Running, person: Person, ticket: string, key: string): Promise<string> {
  const bring = (picture: Body) => person.ask(at(cloud), 'POST', '/unbindings', key, { serial, ticket, picture });
  const first = await bring({ id: 'none', text: '' });
  const told = first?.body['code'] === 'picture-gone' ? await bring(await person.picture(at(cloud), serial)) : first;
  return told?.status === 200 ? 'freed' : String(told?.body['code']);
}

describe.each(['a libsql file', 'PostgreSQL'] as const)('on %s', (engine) => {
  test(
    `killed ${KILLS} times around tickets: one of two ends the binding, and the next owner keeps theirs`,
    async () => {
      const folder = folderOf();
      const env = { DATABASE_URL: engine === 'PostgreSQL' ? databaseUrl() : '' };
      const begin = () => start(['cloud', '--port', '0', '--data', folder, '--regions', 'russia'], env);
      let cloud = await begin();
      const { body } = await ask(at(cloud), 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
      const key = String(body['key']);
      const tokens = [await signIn(at(cloud), 'anna@house.invalid'), await signIn(at(cloud), 'boris@house.invalid')];
      const add = async (epoch: number): Promise<void> => {
        // One owner after the other.
        const token = tokens[epoch % 2] ?? '';
        const request = { token, key: `add-${epoch}-xxx`, body: { serial, code: 'ABCDEF' } };
        const added = await ask(at(cloud), 'POST', '/devices', request);
        expect([added.status, added.body['code']]).toEqual([200, undefined]);
      };
      let device = await linkDevice(at(cloud), serial, key);
      await add(1);
      const became = { told: 0, kept: 0, open: 0 };
      for (let kill = 0; kill < KILLS; kill++) {
        const epoch = kill + 1;
        const ticket = operationKey(`ticket ${kill}`).slice(0, 32);
        const vouched = await device.say({ ask: 'vouch', ticket: operationKey(ticket), epoch });
        expect(vouched).toMatchObject({ result: 'kept' });
        const people = [personAt(1 + 2 * kill), personAt(2 + 2 * kill)];
        const pictures = await Promise.all(people.map((person) => person.picture(at(cloud), serial)));
        const keys = people.map((_, one) => `bring-${kill}-${one}`);
        const first = people.map((person, one) =>
          person.ask(at(cloud), 'POST', '/unbindings', keys[one], { serial, ticket, picture: pictures[one] }),
        );
        // Sooner or later: before it is heard, within, and after the answers.
        if (kill % 3 === 2) await Promise.all(first);
        else await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 190));
        await cloud.kill();
        const told = (await Promise.all(first)).map((answer) => answer?.status === 200);
        cloud = await begin();
        device = await linkDevice(at(cloud), serial, key);
        const { binding } = (await device.say({ ask: 'beat' })) as { binding: Body };
        if (told.includes(true)) expect(binding['bound']).toBe(false);
        became[told.includes(true) ? 'told' : binding['bound'] === true ? 'open' : 'kept']++;
        const bring = async (): Promise<string[]> => {
          const answers = [];
          for (const [one, person] of people.entries())
            answers.push(await again(cloud, person, ticket, keys[one] ?? ''));
          return answers;
        };
        const answers = await bring();
        expect([...answers].sort()).toEqual(['freed', 'ticket-wrong']);
        // What somebody was told before the kill holds.
        for (const [one, isTold] of told.entries()) if (isTold) expect(answers[one]).toBe('freed');
        const freed = await device.say({ ask: 'beat' });
        expect(freed?.['binding']).toEqual({ bound: false, revision: 2 * epoch });
        await add(epoch + 1);
        expect(await bring()).toEqual(answers);
        const next = await device.say({ ask: 'beat' });
        expect(next?.['binding']).toMatchObject({ bound: true, epoch: epoch + 1, revision: 2 * epoch + 1 });
      }
      device.close();
      expect(await cloud.end()).toBe(0);
      process.stdout.write(`tickets on ${engine}: ${JSON.stringify(became)}\n`);
      counted(`kills around tickets on ${engine}`, became.told + became.kept + became.open, KILLS);
      expect(became.told).toBeGreaterThan(0);
    },
    soakOr(3_600_000, 600_000),
  );
});
