// The command `sim-nvr sadp` against a recorder on the simulated wire: what it writes for people and for scripts, and how it ends.
import { describe, expect, test } from 'vitest';
import { createWiredHouse, PASSWORD, type WiredHouse } from '../../../lan/testing/index.ts';
import { CommandProblem } from '../commandProblem.ts';
import { sadpCommand } from './command.ts';

interface Ran {
  text: string;
  exit: number | null;
  /** What was asked of whoever sits there. */
  prompts: string[];
}

/** Types the password where it is asked for, and moves time until the command has ended. */
async function run(house: WiredHouse, line: string, typed: string | (() => string) = PASSWORD): Promise<Ran> {
  const ran: Ran = { text: '', exit: null, prompts: [] };
  const command = sadpCommand({
    open: async () => ({ ...house.tool, close: async () => undefined }),
    async readPassword(prompt) {
      ran.prompts.push(prompt);
      return typeof typed === 'string' ? typed : typed();
    },
    write(text) {
      ran.text += text;
    },
    end(exit) {
      ran.exit = exit;
    },
  });
  for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ writeErr: () => undefined });
  await house.during(command.parseAsync(line.split(' '), { from: 'user' })).catch((fault: unknown) => {
    if (!(fault instanceof CommandProblem)) throw fault;
    ran.text += fault.message;
    ran.exit = fault.exit;
  });
  return ran;
}

async function online(options: Parameters<typeof createWiredHouse>[0] = {}): Promise<WiredHouse> {
  const house = await createWiredHouse(options);
  await house.testbed.goOnline();
  return house;
}

describe('list', () => {
  test('a table for people', async () => {
    const { text, exit } = await run(await online(), 'list');
    const [head = '', row = '', ...more] = text.trimEnd().split('\n');
    expect(head).toMatch(/^MODEL +SERIAL +MAC +ADDRESS +FIRMWARE +ACTIVATED +PLATFORM +UNBINDS ITSELF$/);
    expect(row).toMatch(/ SIM000042 +02-00-00-00-00-42 +192\.168\.1\.64 +V4\.\S+ build \d+ +yes +on +yes$/);
    expect(more).toEqual([]);
    expect(exit).toBe(0);
  });
  test('one line of JSON for scripts', async () => {
    const { text, exit } = await run(await online(), 'list --json');
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject([{ address: '192.168.1.64', activated: true, platformEnabled: true }]);
    expect(exit).toBe(0);
  });
  test('where nobody answers it says what to look at', async () => {
    const house = await online();
    await house.testbed.apply({ 'service.sadp': false });
    expect(await run(house, 'list')).toMatchObject({ text: expect.stringContaining('System Service'), exit: 2 });
    expect(await run(house, 'list --json')).toMatchObject({ text: '[]\n', exit: 2 });
  });
});

test.each(['SIM000042', '192.168.1.64', '02-00-00-00-00-42', '02:00:00:00:00:42'])(
  'the recorder is called %s',
  async (name) => {
    expect(await run(await online(), `status ${name}`)).toMatchObject({
      text: 'bound to an account; it can be unbound now\n',
      exit: 0,
    });
  },
);

test('a name that nobody bears', async () => {
  const { text, exit, prompts } = await run(await online(), 'unbind 192.168.1.65');
  expect(text).toBe('No recorder answers to "192.168.1.65". See which do: sim-nvr sadp list');
  expect([exit, prompts]).toEqual([2, []]);
});

test('status for scripts', async () => {
  const { text } = await run(await online({ bound: false }), 'status SIM000042 --json');
  expect(JSON.parse(text)).toEqual({ mac: '02-00-00-00-00-42', unbindStatus: 2 });
});

describe('what it does', () => {
  test('unbinds, once: the second time there is nobody to free it from', async () => {
    const house = await online();
    expect(await run(house, 'unbind SIM000042')).toEqual({
      text: 'Done.\n',
      exit: 0,
      prompts: ['Admin password of SIM-7616NI-K2/16P at 192.168.1.64: '],
    });
    expect(house.testbed.cloudHolds()).toMatchObject({ bound: false });
    expect(await run(house, 'unbind SIM000042')).toMatchObject({ text: 'Refused: no account is bound.\n', exit: 5 });
  });
  test('tells a wrong password from a lock, for people and for scripts', async () => {
    const house = await online();
    expect(await run(house, 'unbind SIM000042', 'wrong-1')).toMatchObject({
      text: 'The password is wrong. Attempts left: 6.\n',
      exit: 3,
    });
    for (let at = 2; at < 7; at += 1) expect((await run(house, 'unbind SIM000042 --json', `wrong-${at}`)).exit).toBe(3);
    expect((await run(house, 'unbind SIM000042', 'wrong-7')).exit).toBe(4);
    const { text, exit } = await run(house, 'unbind SIM000042 --json');
    expect(JSON.parse(text)).toMatchObject({ mac: house.mac, result: 'failed', error: 2018, minutesLeft: 5 });
    expect(exit).toBe(4);
  });
  test('switches platform access off and on', async () => {
    const house = await online();
    const enabled = async () => (await house.testbed.device()).config['platform.enabled'];
    expect(await run(house, 'enable SIM000042 --off')).toMatchObject({ text: 'Done.\n', exit: 0 });
    expect(await enabled()).toBe(false);
    expect((await run(house, 'unbind SIM000042')).text).toContain('sim-nvr sadp enable');
    expect((await run(house, 'enable SIM000042')).exit).toBe(0);
    expect(await enabled()).toBe(true);
  });
  test('activates', async () => {
    const house = await createWiredHouse({ activated: false, service: false });
    await house.testbed.box.powerOn();
    expect((await run(house, 'unbind SIM000042')).text).toContain('sim-nvr sadp activate');
    expect(await run(house, 'activate SIM000042', 'short')).toMatchObject({ exit: 6 });
    expect(await run(house, 'activate SIM000042')).toMatchObject({ text: 'Done.\n', exit: 0 });
    expect(await run(house, 'activate SIM000042')).toMatchObject({ exit: 5 });
  });
  test('changes the address, and the recorder is called by the new one', async () => {
    const house = await online();
    const line = 'update 192.168.1.64 --address 192.168.1.70 --http-port 8080 --dhcp off';
    expect(await run(house, line)).toMatchObject({ text: 'Done.\n', exit: 0 });
    expect((await run(house, 'status 192.168.1.64')).exit).toBe(2);
    expect((await run(house, 'status 192.168.1.70')).exit).toBe(0);
    expect((await house.testbed.device()).config).toMatchObject({
      'network.address': '192.168.1.70',
      'ports.http': 8080,
    });
    expect((await run(house, 'update 192.168.1.70 --address 192.168.1.300')).exit).toBe(6);
  });
  test('a recorder that is gone meanwhile is silence, not a guess', async () => {
    const house = await online();
    const { text, exit } = await run(house, 'unbind SIM000042', () => {
      house.testbed.box.ethernet.pull();
      return PASSWORD;
    });
    expect(text).toBe('The recorder did not answer. Ask for its status before you try again.\n');
    expect(exit).toBe(2);
    expect(house.testbed.sent).toEqual([]);
  });
});

describe('asked wrongly', () => {
  test.each([
    ['update SIM000042', 'Nothing to change. Say what: --address'],
    ['update SIM000042 --dhcp maybe', '--dhcp is "maybe"; it may be on or off'],
    ['list --wait soon', '--wait is "soon"; it takes seconds, 120 at most'],
    ['list --wait 121', '--wait is "121"'],
    ['list --port 0', '--port is "0"; it takes a number from 1 to 65535'],
    ['list --port 70000', '--port is "70000"'],
  ])('%s', async (line, words) => {
    const { text, exit, prompts } = await run(await createWiredHouse(), line);
    expect(text).toContain(words);
    expect([exit, prompts]).toEqual([1, []]);
  });
  test('a password is no argument of any command', async () => {
    for (const argument of ['--password', '-p', PASSWORD])
      await expect(run(await createWiredHouse(), `unbind SIM000042 ${argument} x`)).rejects.toMatchObject({
        code: expect.stringMatching(/^commander\./),
      });
  });
});

test('the password is in nothing that is written', async () => {
  const house = await online();
  const said = await Promise.all([run(house, 'unbind SIM000042 --json'), run(house, 'status SIM000042 --json')]);
  expect(JSON.stringify([said, house.group, await house.testbed.log()])).not.toContain(PASSWORD);
});
