/**
 * A recorder on a network that is one: its process in a namespace of its own, a listener in the group and the tool in another, a cable
 * between them, multicast and all. Where the system lets nobody make namespaces, it is passed over and says so.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const may = (command: string): boolean => spawnSync('unshare', ['-rn', 'sh', '-c', command]).status === 0;
const permitted = process.platform === 'linux' && may('ip link add near type veth peer name far');

test('from another machine a recorder is found, refuses a wrong password and is unbound, by the group and by its own address', () => {
  test.skip(
    !permitted,
    'Network namespaces with a veth pair are not permitted here: SADP between two machines was not tried.',
  );
  const { stdout } = spawnSync('unshare', ['-rn', 'bash', `${root}/test/clients/namespace.sh`, root], {
    encoding: 'utf8',
    timeout: 200_000,
  });
  const told = Object.fromEntries(
    stdout
      .split('== ')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]),
  );
  expect(JSON.parse(told['list'] ?? '')).toEqual([
    expect.objectContaining({ mac: '02-00-5e-20-48-16', address: '10.77.0.2', activated: true, unbinds: true }),
  ]);
  expect(told).toMatchObject({
    before: 'bound to an account; it can be unbound now',
    wrong: 'The password is wrong. Attempts left: 6.\nended with 3',
    unbind: 'Done.\nended with 0',
    after: 'no account is bound',
  });
  const group = (told['group'] ?? '').split('\n');
  const answers = (types: string): string[] =>
    group.filter((line) => line.startsWith(`10.77.0.2:37020 ProbeMatch ${types}`));
  // The recorder comes, is found, and says what became of it, each time to the whole group too.
  expect(answers('hello')).toHaveLength(1);
  expect(answers('inquiry').length).toBeGreaterThan(0);
  expect(answers('ezvizUnbind failed').length).toBeGreaterThan(0);
  expect(answers('ezvizUnbind success').length).toBeGreaterThan(0);
});
