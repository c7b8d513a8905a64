/** The command `sim-nvr cloud`: the cloud as a process of its own, as many of them on one PostgreSQL as somebody wants. */
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Logger } from 'pino';
import { CommandProblem } from '../commandProblem.ts';
import { defaultDataFolder, openDataFolder } from '../dataFolder.ts';
import { isLoopback } from '../guard.ts';
import { listenProblem, namesOf } from '../listening.ts';
import { createLog } from '../log.ts';
import { numberOf } from '../serveCommand.ts';
import { backupCommand, restoreCommand } from './backupCommand.ts';
import { type CloudHost, createCloudHost } from './cloudHost.ts';
import { startCloudServer } from './cloudServer.ts';
import { type Door, openDoor } from './door.ts';
import { keepingOf, regionsFrom } from './regions.ts';
import {
  addSettings,
  type CloudOptions,
  checkEnvironment,
  dataOption,
  metricsTokenFrom,
  namedAsGiven,
  namesFrom,
} from './settings.ts';
import { proxiesFrom } from './sources.ts';

export interface ServingCloud {
  url: string;
  end(): Promise<void>;
}

/** @throws CommandProblem, DataFolderProblem */
export async function serveCloud(options: CloudOptions, log: Logger = createLog()): Promise<ServingCloud> {
  checkEnvironment(process.env);
  const port = numberOf('port', options.port, 0, 65_535);
  const given = namesFrom(options.name);
  const metricsToken = metricsTokenFrom(process.env);
  const { cloud, folder, release, bug } = await openCloud(options, log);
  let door: Door | null = null;
  try {
    door = folder === null ? null : await openDoor({ folder, cloud, bug });
    const guard = { hosts: [...namesOf(options.host), ...given], token: null };
    const metrics = {
      token: metricsToken,
      // Under no other name, and with nobody in front: who asks is on this machine.
      isLocal: isLoopback(options.host) && given.length === 0 && options.proxy === undefined,
    };
    const server = await startCloudServer({ host: options.host, port, guard, metrics, cloud, bug });
    // Told at once, not by the first who asks: a database that is not there.
    if (!(await cloud.isReady())) log.warn('the database does not answer yet; /readyz tells when it does');
    log.info({ port: server.port }, 'serving the simulated cloud');
    return {
      url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${server.port}/simcloud/v1`,
      async end() {
        await door?.end();
        await server.close();
        await release();
        log.info('ended in order');
      },
    };
  } catch (fault) {
    await door?.end();
    await cloud.end();
    await release();
    throw listenProblem(fault, options.host, port) ?? fault;
  }
}

async function openCloud(
  options: Pick<CloudOptions, 'data' | 'regions' | 'proxy'>,
  log: Logger,
): Promise<{ cloud: CloudHost; folder: string | null; release(): Promise<void>; bug(thrown: unknown): void }> {
  const url = process.env['DATABASE_URL'];
  const regions = regionsFrom(options.regions);
  const isProxy = proxiesFrom(options.proxy);
  // On a database of its own a process needs no folder, and many may run on one machine.
  const data = url ? null : await openDataFolder(options.data ?? defaultDataFolder(process.env));
  const bug = (thrown: unknown): void =>
    log.error({ bug: thrown instanceof Error ? thrown.stack : 'no error' }, 'a mistake of the program');
  const cloud = createCloudHost({ regions, keeping: keepingOf(process.env, data?.path ?? null), isProxy, log, bug });
  return { cloud, bug, folder: data?.path ?? null, release: async () => data?.release() };
}

/** The first line of what comes in: a password does not belong in a command, where everybody on the machine reads it. */
async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function addSupport(mail: string, options: Pick<CloudOptions, 'data'> & { region: string }): Promise<void> {
  const { cloud, release } = await openCloud({ ...options, regions: options.region }, createLog());
  try {
    const service = await cloud.service(options.region);
    const password = await firstLine();
    if (password.length < 8)
      throw new CommandProblem('The first line of the input is no password: it takes 8 characters or more.');
    if (!(await service?.open(mail.toLowerCase(), password, 'support')))
      throw new CommandProblem(`There is an account for ${mail} already. Use another address.`);
    process.stdout.write(`${mail} may look devices up in ${options.region}.\n`);
  } finally {
    await cloud.end();
    await release();
  }
}

export function cloudCommand(): Command {
  const command = new Command('cloud').description('the simulated cloud as a process of its own, until Ctrl+C');
  addSettings(command)
    // Those of a command below it have the same names.
    .enablePositionalOptions()
    .action(async (options: CloudOptions) => {
      const serving = await serveCloud(options).catch((thrown: unknown) => {
        throw namedAsGiven(thrown, command);
      });
      let isAsked = false;
      const end = (): void => {
        if (isAsked) return;
        isAsked = true;
        void serving.end().then(() => process.exit(0));
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
      process.stdout.write(`\n  Simulated cloud: ${serving.url}\n\n  Ctrl+C ends it in order.\n`);
    });
  command
    .command('add-support <mail>')
    .description('an account that looks devices up; its password is the first line of the input')
    .requiredOption('--region <name>')
    .addOption(dataOption())
    .action(addSupport);
  command.addCommand(backupCommand());
  command.addCommand(restoreCommand());
  return command;
}
