/** `sim-nvr sadp`: finds recorders in the local network and asks things of them, as the vendor's tool does. */
import { Command } from 'commander';
import { type Answer, becameOf, type Found, foundIn, macOf, type Questions, SADP_PORT } from '../../../lan/index.ts';
import { CommandProblem } from '../commandProblem.ts';
import { type OpenQuestions, openQuestions } from './ask.ts';
import { readPassword } from './password.ts';
import { exits, outcomeOf, statusWords, table } from './words.ts';

/** What the command stands on: the process, or a test's own network and ears. */
export interface Around {
  /** @throws CommandProblem */
  open(iface: string | undefined, port: number): Promise<OpenQuestions>;
  /** @throws CommandProblem */
  readPassword(prompt: string, fd: string | undefined): Promise<string>;
  write(text: string): void;
  /** The number with which the command ends. */
  end(exit: number): void;
}

const ofProcess: Around = {
  open: openQuestions,
  readPassword,
  write: (text) => void process.stdout.write(text),
  end(exit) {
    process.exitCode = exit;
  },
};

interface Common {
  interface?: string;
  port: string;
  json?: boolean;
  wait: string;
}
interface WithPassword extends Common {
  passwordFd?: string;
}
interface UpdateOptions extends WithPassword {
  address?: string;
  mask?: string;
  gateway?: string;
  dhcp?: string;
  commandPort?: string;
  httpPort?: string;
}

type Fields = Readonly<Record<string, string | boolean>>;

const LIST_SECONDS = '2';
/** A recorder that asks its server may wait for it. */
const COMMAND_SECONDS = '15';

export function sadpCommand(around: Around = ofProcess): Command {
  const sadp = new Command('sadp').description('finds recorders in the local network by SADP and asks things of them');
  const common = (command: Command, seconds: string): Command =>
    command
      .option('--interface <name>', 'or one of its addresses; all of them where it is not given')
      .option('--port <number>', 'of the recorders; another one where simulators must not meet', String(SADP_PORT))
      .option('--wait <seconds>', 'for answers', seconds)
      .option('--json', 'for scripts');
  const toOne = (name: string, description: string): Command =>
    common(sadp.command(name), COMMAND_SECONDS)
      .description(description)
      .argument('<recorder>', 'its MAC, serial number or address');
  const withPassword = (command: Command): Command =>
    command.option('--password-fd <number>', 'reads the password from this descriptor instead of asking for it');

  async function run(options: Common, work: (asking: Asking) => Promise<number>): Promise<void> {
    const questions = await around.open(options.interface, portOf(options));
    const print = (plain: unknown, words: string): void =>
      around.write(`${options.json ? JSON.stringify(plain) : words}\n`);
    try {
      around.end(await work({ questions, print, waitMs: waitOf(options) }));
    } finally {
      await questions.close();
    }
  }
  const command = (recorder: string, options: WithPassword, types: string, fields: Fields = {}): Promise<void> =>
    run(options, async (asking) => {
      const { mac, model, address } = await named(asking, recorder);
      const password = await around.readPassword(`Admin password of ${model} at ${address}: `, options.passwordFd);
      return obeyed(asking, { types, mac, fields: { ...fields, Password: password } });
    });

  common(sadp.command('list'), LIST_SECONDS)
    .description('lists the recorders that answer')
    .action((options: Common) => run(options, list));
  toOne('status', 'tells whether an account is bound').action((recorder: string, options: Common) =>
    run(options, (asking) => status(asking, recorder)),
  );
  withPassword(toOne('unbind', 'frees the recorder from the account it is bound to')).action(
    (recorder: string, options: WithPassword) => command(recorder, options, 'ezvizUnbind'),
  );
  withPassword(toOne('enable', 'switches platform access on'))
    .option('--off', 'switches it off instead')
    .action((recorder: string, options: WithPassword & { off?: boolean }) =>
      command(recorder, options, 'SetHCPlatform', { HCPlatformEnable: !options.off }),
    );
  withPassword(toOne('activate', 'gives a recorder out of the box its first admin password')).action(
    (recorder: string, options: WithPassword) => command(recorder, options, 'activate'),
  );
  withPassword(toOne('update', 'changes addresses and ports'))
    .option('--address <address>')
    .option('--mask <mask>')
    .option('--gateway <address>', '0.0.0.0: none')
    .option('--dhcp <on|off>')
    .option('--command-port <number>')
    .option('--http-port <number>')
    .action((recorder: string, options: UpdateOptions) => command(recorder, options, 'update', fieldsOf(options)));
  return sadp;
}

/** One run of a command: whom it asks, for how long, and where its answer goes, for scripts or for people. */
interface Asking {
  questions: Questions;
  waitMs: number;
  print(plain: unknown, words: string): void;
}

async function list({ questions, waitMs, print }: Asking): Promise<number> {
  const found = (await questions.all({ types: 'inquiry' }, waitMs)).map(foundIn);
  print(found, found.length === 0 ? NOBODY : table(found));
  return found.length === 0 ? exits.silence : exits.done;
}

const NOBODY = 'No recorder answered. Is one on this network, with SADP switched on in Maintenance › System Service?';

async function status(asking: Asking, recorder: string): Promise<number> {
  const { mac } = await named(asking, recorder);
  const answer = await asking.questions.one({ types: 'getUnbindStatus', mac }, asking.waitMs);
  if (!answer) return silent(asking);
  const { unbindStatus } = becameOf(answer);
  asking.print({ mac, unbindStatus }, statusWords(unbindStatus));
  return exits.done;
}

async function obeyed(asking: Asking, asked: Parameters<Questions['one']>[0]): Promise<number> {
  const answer: Answer | null = await asking.questions.one(asked, asking.waitMs);
  if (!answer) return silent(asking);
  const became = becameOf(answer);
  const { exit, words } = outcomeOf(became);
  asking.print({ mac: answer.mac, ...became }, words);
  return exit;
}

function silent({ print }: Asking): number {
  print({ error: 'silence' }, 'The recorder did not answer. Ask for its status before you try again.');
  return exits.silence;
}

/** @throws CommandProblem where nobody or more than one answers to the name */
async function named({ questions }: Asking, name: string): Promise<Found> {
  const all = (await questions.all({ types: 'inquiry' }, 1_000)).map(foundIn);
  const mac = macOf(name);
  const found = all.filter((one) =>
    mac !== null ? one.mac === mac : one.address === name || (name.length > 5 && one.serial.includes(name)),
  );
  const [first, another] = found;
  if (!first)
    throw new CommandProblem(`No recorder answers to "${name}". See which do: sim-nvr sadp list`, exits.silence);
  if (another) throw new CommandProblem(`More than one recorder answers to "${name}". Name it by its MAC.`);
  return first;
}

function portOf({ port }: Common): number {
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  if (number > 0 && number < 65_536) return number;
  throw new CommandProblem(`--port is "${port}"; it takes a number from 1 to 65535`);
}

function waitOf({ wait }: Common): number {
  const seconds = /^\d{1,3}(\.\d+)?$/.test(wait) ? Number(wait) : Number.NaN;
  if (seconds > 0 && seconds <= 120) return seconds * 1000;
  throw new CommandProblem(`--wait is "${wait}"; it takes seconds, 120 at most`);
}

/** Names of the wire by the names of options. */
const UPDATES = {
  address: 'IPv4Address',
  mask: 'IPv4SubnetMask',
  gateway: 'IPv4Gateway',
  commandPort: 'CommandPort',
  httpPort: 'HttpPort',
} as const;

function fieldsOf(options: UpdateOptions): Fields {
  const fields = Object.entries(UPDATES).flatMap(([option, element]) => {
    const value = options[option as keyof typeof UPDATES];
    return value === undefined ? [] : [[element, value] as const];
  });
  if (options.dhcp !== undefined && options.dhcp !== 'on' && options.dhcp !== 'off')
    throw new CommandProblem(`--dhcp is "${options.dhcp}"; it may be on or off`);
  if (fields.length === 0 && options.dhcp === undefined)
    throw new CommandProblem(
      'Nothing to change. Say what: --address, --mask, --gateway, --dhcp, --command-port, --http-port',
    );
  return { ...Object.fromEntries(fields), ...(options.dhcp !== undefined && { DHCP: options.dhcp === 'on' }) };
}
