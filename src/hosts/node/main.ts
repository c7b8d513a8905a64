/** The command `sim-nvr`. */
import { Command } from 'commander';
import { renderUnicodeCompact } from 'uqr';
import { cloudCommand } from './cloud/command.ts';
import { CommandProblem } from './commandProblem.ts';
import { DataFolderProblem } from './dataFolder.ts';
import { lanWarning } from './lanOption.ts';
import { sadpCommand } from './sadp/command.ts';
import { pagesBeside, type ServeOptions, serve, serveDefaults } from './serveCommand.ts';

/** Signals closer together than this are one. */
const TWICE_MS = 300;

const program = new Command('sim-nvr').description(
  'A simulated network video recorder as a process: its screen in a browser, its memory in files. Not affiliated with any vendor.',
);

// Or an option that a command and the one below it both have would be taken from the lower by the upper.
program.enablePositionalOptions();
program
  .command('serve')
  .description('runs recorders until Ctrl+C; killed, they have lost their power')
  .option('--port <number>', 'for pages and lines; 0 takes a free one', serveDefaults.port)
  .option('--host <address>', 'beyond loopback a token is asked for, which is printed', serveDefaults.host)
  .option('--data <folder>', 'where recorders are kept (default: the user’s state folder)')
  .option('--no-keep', 'keeps nothing')
  .option('--recorders <count>', 'up to 100, each with a serial number of its own', serveDefaults.recorders)
  .option('--scenario <name>', 'how they begin', serveDefaults.scenario)
  .option('--profile <name>', 'another firmware than the scenario’s')
  .option('--seed <text>', 'chance that repeats itself')
  .option('--speed <factor>', '1, 2, 5, 10 or instant', serveDefaults.speed)
  .option('--time <how>', 'running, or standing: then it passes by the control interface alone', serveDefaults.time)
  .option('--lang <language>', 'ru or en: what a new recorder speaks', serveDefaults.lang)
  .option(
    '--lan <interface>',
    'shows the recorders to SADP tools and ISAPI software on this network; lo: to this machine alone',
  )
  .option(
    '--cloud <servers>',
    'recorders are devices of another process’s cloud: addresses that sim-nvr cloud printed, with commas between them (default: SIM_NVR_CLOUD, else a cloud of this process)',
  )
  .option('--https', 'with a certificate of its own, for cameras of phones; a browser asks once whether to trust it')
  .option('--cert <file>', 'a certificate instead, PEM; with --key')
  .option('--key <file>', 'its private key, PEM')
  .option('--sadp-flase', 'writes a platform that is off as real devices do: flase')
  .action(async (options: ServeOptions) => {
    const serving = await serve(options, pagesBeside(import.meta.url));
    // Before anything is said: who reads that it runs may end it at once.
    let askedAt = 0;
    const end = (): void => {
      const before = askedAt;
      askedAt ||= performance.now();
      // Asked again, it is meant at once; a terminal and whoever started us may say the same thing at the same time.
      if (before > 0 && performance.now() - before > TWICE_MS) process.exit(130);
      if (before === 0) void serving.end().then(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    const page = (name: string): string => serving.url.replace(/(\/)(\?|$)/, `/${name}$2`);
    process.stdout.write(`\n  Lab:     ${page('')}\n  Screen:  ${page('kiosk.html')}\n\n  Ctrl+C ends it in order.\n`);
    if (serving.url.includes('?token='))
      process.stdout.write(
        `\n${renderUnicodeCompact(serving.url)}\n\n  Others on the network can reach it with this address. Give it to nobody else.\n`,
      );
    if (serving.fingerprint !== null)
      process.stdout.write(
        `\n  HTTPS:   nobody vouches for this certificate, so a browser warns once. It is the right one if its SHA-256 is\n           ${serving.fingerprint}\n`,
      );
    if (serving.lan.length > 0) process.stdout.write(`\n${lanWarning(serving.lan)}`);
  });

program.addCommand(sadpCommand());
program.addCommand(cloudCommand());

try {
  await program.parseAsync();
} catch (fault) {
  if (!(fault instanceof CommandProblem || fault instanceof DataFolderProblem)) throw fault;
  process.stderr.write(`sim-nvr: ${fault.message}\n`);
  process.exitCode = fault instanceof CommandProblem ? fault.exit : 1;
}
