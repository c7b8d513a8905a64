/**
 * A phone that is another machine: its browser in a network namespace of its own, a cable to that of the process, no loopback between them. Over
 * plain HTTP and HTTPS it is on the recorders' network where that is the cable's, and has a camera over HTTPS alone.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const may = (command: string): boolean => spawnSync('unshare', ['-rn', 'sh', '-c', command]).status === 0;
const permitted = process.platform === 'linux' && may('ip link add near type veth peer name far');

/** @returns the lines that the script said, and if it failed what it complained of */
function onAnotherMachine(script: string, options: readonly string[]): string[] {
  test.skip(
    !permitted,
    'Network namespaces with a veth pair are not permitted here: a phone on another machine was not tried.',
  );
  const command = ['-rn', 'bash', `${root}/test/clients/phoneNamespace.sh`, root, script, ...options];
  const { status, stdout, stderr } = spawnSync('unshare', command, { encoding: 'utf8', timeout: 220_000 });
  return (status === 0 ? stdout : `${stdout}${stderr}`).trim().split('\n');
}

const HERE = '{"lan":"here","address":"10.77.0.9"}';
for (const [options, seen] of [
  [['--lan', 'near'], { protocol: 'http:', told: HERE, context: false, camera: false }],
  [['--lan', 'near', '--https'], { protocol: 'https:', told: HERE, context: true, camera: true }],
  // The recorders are on another network than the phone.
  [['--lan', 'lo', '--https'], { protocol: 'https:', told: 'closed', context: true, camera: true }],
] as const)
  test(`a phone on another machine, at serve ${options.join(' ')}`, () => {
    expect(JSON.parse(onAnotherMachine('phoneAt.mjs', options).at(-1) ?? '')).toEqual({ host: '10.77.0.2', ...seen });
  });

for (const [options, added] of [
  [['--lan', 'near'], 'added by photo'],
  [['--lan', 'near', '--https'], 'added by camera'],
] as const)
  test(`freed from the command line, added with the phone, freed with the phone, added again: serve ${options.join(' ')}`, () => {
    expect(onAnotherMachine('phoneDay.mjs', options)).toEqual([
      'screen: p***@mail.invalid',
      'sadp: Done.',
      'screen: Not bound',
      added,
      'screen: a***@house.invalid',
      'unbound by phone',
      'screen: Not bound',
      'added again',
      'screen: b***@house.invalid',
    ]);
  });
