/** `sim-nvr cloud backup` and `restore`, as words and exit codes: 0 done, 1 nothing changed and why. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { CommandProblem } from '../commandProblem.ts';
import { defaultDataFolder } from '../dataFolder.ts';
import { backUp, type Copied } from './backup.ts';
import { regionsFrom } from './regions.ts';
import { restore } from './restore.ts';
import { dataOption } from './settings.ts';

interface Options {
  data?: string;
  regions?: string;
}

const folderOf = ({ data }: Options): string => resolve(data ?? defaultDataFolder(process.env));

const wordsOf = ({ region, devices, accounts }: Copied): string =>
  `${region} (${devices} ${devices === 1 ? 'device' : 'devices'}, ${accounts} ${accounts === 1 ? 'account' : 'accounts'})`;

/** A PostgreSQL is copied by its own tool, which knows it better. @throws CommandProblem */
function refusePostgres(tool: string): void {
  if (!process.env['DATABASE_URL']) return;
  throw new CommandProblem(
    `DATABASE_URL names a PostgreSQL, which has a tool of its own for this: ${tool}\nFor the files of a folder, run this without DATABASE_URL.`,
  );
}

export function backupCommand(): Command {
  return new Command('backup')
    .description('copies the cloud’s files into a new folder, also while a process serves from them')
    .argument('<folder>', 'that is made for it')
    .addOption(dataOption())
    .option('--regions <names>', 'comma between them (default: all)')
    .action(async (to: string, options: Options) => {
      refusePostgres(`pg_dump --format=custom --schema='simcloud_*' --file=cloud.dump "$DATABASE_URL"`);
      const copied = await backUp(to, folderOf(options), regionsFrom(options.regions));
      process.stdout.write(`Copied to ${resolve(to)}: ${copied.map(wordsOf).join(', ')}.\n`);
    });
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('puts a backup where a process will serve from it; none may run there meanwhile')
    .argument('<folder>', 'that backup made')
    .addOption(dataOption())
    .option('--regions <names>', 'comma between them (default: all that are in it)')
    .option('--replace', 'takes the place of what is there, which is kept beside')
    .action(async (from: string, options: Options & { replace?: boolean }) => {
      refusePostgres(`pg_restore --dbname="$DATABASE_URL" cloud.dump`);
      const { of, regions } = await restore({
        from,
        folder: folderOf(options),
        regions: regionsFrom(options.regions),
        replace: options.replace ?? false,
      });
      process.stdout.write(`Restored, as of ${of}: ${regions.map(wordsOf).join(', ')}.\n`);
      for (const { before } of regions) if (before !== null) process.stdout.write(`What was there is now ${before}\n`);
      process.stdout.write('What came after the backup is not known any more; everybody signs in again.\n');
    });
}
