/** What `sim-nvr cloud` is told, by flags or by the environment; a flag goes before. Each value that cannot be is named as it was given. */
import { isIP } from 'node:net';
import { type Command, Option } from 'commander';
import { CommandProblem } from '../commandProblem.ts';

export interface CloudOptions {
  port: string;
  host: string;
  name: string[];
  data?: string;
  regions?: string;
  proxy?: string;
}

const PREFIX = 'SIM_NVR_CLOUD_';
const TOKEN = `${PREFIX}METRICS_TOKEN`;

/** By the name of its flag. */
const variables = {
  port: `${PREFIX}PORT`,
  host: `${PREFIX}HOST`,
  name: `${PREFIX}NAMES`,
  data: `${PREFIX}DATA`,
  regions: `${PREFIX}REGIONS`,
  proxy: `${PREFIX}PROXY`,
} as const satisfies Record<keyof CloudOptions, string>;

/** What the environment may hold for this command, besides what it takes from elsewhere. */
export const settingNames: readonly string[] = [...Object.values(variables), TOKEN];

/** The folder of a process, for the commands beside it: where it was told by the environment, so are they. */
export const dataOption = (): Option =>
  new Option('--data <folder>', 'of the process (default: the user’s state folder)').env(variables.data);

export function addSettings(command: Command): Command {
  const option = (flags: string, description: string, of: keyof CloudOptions): Option =>
    new Option(flags, description).env(variables[of]);
  return command
    .addOption(option('--port <number>', '0 takes a free one', 'port').default('8081'))
    .addOption(option('--host <address>', 'where it listens', 'host').default('127.0.0.1'))
    .addOption(
      option(
        '--name <host>',
        'another name under which it is reached, as behind a proxy; comma between several',
        'name',
      )
        .default([])
        .argParser((given, all: string[]) => [...all, ...given.split(',')]),
    )
    .addOption(option('--data <folder>', 'where its files are, unless DATABASE_URL names a PostgreSQL', 'data'))
    .addOption(option('--regions <names>', 'comma between them (default: all)', 'regions'))
    .addOption(
      option(
        '--proxy <addresses>',
        'of proxies in front, or their networks: who asks is read from their headers',
        'proxy',
      ),
    )
    .addHelpText(
      'after',
      `\nEnvironment: DATABASE_URL, NATS_URL, ${TOKEN} (who sends it as a bearer may read /metrics)`,
    );
}

/** A name that is not known is a slip of the pen, and what was meant would be passed over. @throws CommandProblem */
export function checkEnvironment(env: Readonly<Record<string, string | undefined>>): void {
  const unknown = Object.keys(env).find((name) => name.startsWith(PREFIX) && !settingNames.includes(name));
  if (unknown !== undefined)
    throw new CommandProblem(`${unknown} is no setting. There are: ${settingNames.join(', ')}`);
}

/** Lower case. @throws CommandProblem */
export function namesFrom(given: readonly string[]): string[] {
  return given.map((name) => {
    const isName = /^[a-z0-9]([a-z0-9.-]{0,252})?$/i.test(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
    if (isName) return name.toLowerCase();
    throw new CommandProblem(`--name is "${name}"; it takes the name or the address of a host, without port`);
  });
}

/** Null where none is set. @throws CommandProblem */
export function metricsTokenFrom(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env[TOKEN];
  if (given === undefined || given === '') return null;
  if (/^[\w-]{16,128}$/.test(given)) return given;
  throw new CommandProblem(`${TOKEN} is no token: it takes 16 to 128 letters, digits, - and _`);
}

/** What was said of a flag is said of the variable where that is where the value came from. */
export function namedAsGiven(thrown: unknown, command: Pick<Command, 'getOptionValueSource'>): unknown {
  if (!(thrown instanceof CommandProblem)) return thrown;
  for (const [flag, variable] of Object.entries(variables))
    if (thrown.message.startsWith(`--${flag} `) && command.getOptionValueSource(flag) === 'env')
      return new CommandProblem(thrown.message.replace(`--${flag}`, variable), thrown.exit);
  return thrown;
}
