/**
 * Installing firmware from the USB stick, or what was fetched over the network: what lies on the stick, what it would mean, and the
 * installation itself, which is written to the bank that does not boot, block by block. Only the last block makes it bootable; whatever
 * comes between leaves the old one.
 */
import type { Core } from './core.ts';
import { newestGood, nextBank, sealBank } from './firmware/banks.ts';
import { readBanks } from './firmware/boot.ts';
import { checkPackage, type PackageRefusal } from './firmware/checkPackage.ts';
import { describeFirmware } from './firmware/describe.ts';
import type { DownloadFacts } from './firmware/download.ts';
import type { Downloads } from './firmware/downloads.ts';
import type { FirmwareFile } from './firmware/firmwareFile.ts';
import { INSTALL_BLOCKS, INSTALL_MS, READ_BLOCKS, WRITE_BLOCKS } from './firmware/pace.ts';
import { appended } from './log/log.ts';
import type { FirmwareBank } from './ports.ts';
import type { Caller } from './session/caller.ts';

export type FirmwareListing = { ok: true; files: FirmwareFile[] } | { ok: false; code: 'no-stick' };

/**
 * `changed`: the file is another than the one that was shown. `busy`: the recorder is not at rest. `no-download`: nothing was fetched, or
 * not all of it.
 */
export type UpgradeRefusal = 'no-right' | 'busy' | 'no-stick' | 'no-file' | 'no-download' | 'changed' | PackageRefusal;
/** The USB stick, or what was fetched over the network. */
export type UpgradeFrom = 'stick' | 'download';
export type UpgradeResult = { ok: true } | { ok: false; code: UpgradeRefusal };

export interface UpgradeFace {
  listFirmware(by: Caller): Promise<FirmwareListing>;
  /**
   * Resolves when the installation begins. @param request.version what the person saw and agreed to. @param request.from the stick where nothing is said.
   * @throws what flash throws where it cannot be read or written: nothing has begun then.
   */
  startUpgrade(
    by: Caller,
    request: { file: string; version: string; from?: UpgradeFrom | undefined },
  ): Promise<UpgradeResult>;
}

/** How far the installation under way has come. */
export interface UpgradeProgress {
  to: string;
  /** Of the whole, 0 … 1. */
  done: number;
  phase: 'reading' | 'writing';
  /** Of this phase, in bytes of what the package stands for; `size` is all of it. */
  moved: number;
  size: number;
}

type Asked = Parameters<UpgradeFace['startUpgrade']>[1];

/** Names under which firmware is handed round; a file of ours by another name is found by its beginning. */
const FIRMWARE_NAME = /\.dav$/i;

/** Where an installation tells how far it has come, which counts in life `upgrading` alone; and a download. */
export interface Installing {
  download(): DownloadFacts | null;
  progress: UpgradeProgress | null;
}

export function createUpgrade(
  core: Core,
  installing: Installing,
  { fetched }: Pick<Downloads, 'fetched'>,
): UpgradeFace {
  const { usb, flash } = core.ports;
  let starting = false;

  const mayNot = (by: Caller): 'no-right' | 'busy' | null => {
    if (!by.may('advanced')) return 'no-right';
    return core.life() === 'running' ? null : 'busy';
  };

  async function start(by: Caller, { file, version, from: at = 'stick' }: Asked): Promise<UpgradeResult> {
    const born = core.epoch();
    const bytes = at === 'download' ? fetched(file) : await usb.read(file);
    if (!bytes) return no(at === 'download' ? 'no-download' : usb.plugged() ? 'no-file' : 'no-stick');
    const verdict = checkPackage(bytes, core.profile());
    if (!verdict.ok) return no(verdict.code);
    if (verdict.profile.version !== version) return no('changed');
    // Banks that cannot be read end it here: the firmware that runs may lie in either.
    const { bank, sequence } = nextBank(newestGood(await readBanks(flash), core.profile().board));
    const from = core.profile().version;
    const barred = born === core.epoch() ? mayNot(by) : 'busy';
    if (barred) return no(barred);
    await core.commit((image) => ({
      ...image,
      firmware: { version: from, sequence: 0, last: null, ...image.firmware, pending: { version, sequence } },
      log: appended(image.log, { event: 'upgrade-started', user: by.name, from, to: version }, core.now()),
    }));
    if (core.life() !== 'running') return no('busy');
    installing.progress = { to: version, done: 0, phase: 'reading', moved: 0, size: verdict.size };
    core.enter('upgrading', INSTALL_MS);
    void install(bank, sealBank(sequence, bytes), at === 'download' ? () => true : usb.plugged);
    return { ok: true };
  }

  /**
   * Nobody waits for it. A drive that is pulled out before the file was read, or flash that refuses a block, ends it like a cut would:
   * the old firmware boots, and the log says so.
   */
  async function install(bank: FirmwareBank, frame: Uint8Array, readable: () => boolean): Promise<void> {
    const born = core.epoch();
    for (let block = 1; block <= INSTALL_BLOCKS; block++) {
      if (!(await core.pause(INSTALL_MS / INSTALL_BLOCKS))) return;
      const good = block > READ_BLOCKS ? await write(bank, frame, block - READ_BLOCKS) : readable();
      if (born !== core.epoch()) return;
      if (!good) break;
      installing.progress = installing.progress && after(block, installing.progress);
      core.announce();
    }
    core.stop('rebooting', null);
  }

  const write = (bank: FirmwareBank, frame: Uint8Array, block: number): Promise<boolean> =>
    flash.write(bank, frame.subarray(0, Math.ceil((frame.length * block) / WRITE_BLOCKS))).then(
      () => true,
      () => false,
    );

  return {
    async listFirmware() {
      const files = await usb.list();
      if (!usb.plugged()) return { ok: false, code: 'no-stick' };
      const found: FirmwareFile[] = [];
      for (const file of files) {
        const bytes = await usb.read(file.name);
        const described = bytes && describeFirmware(bytes, core.profile(), FIRMWARE_NAME.test(file.name));
        if (described) found.push({ ...file, verdict: described });
      }
      return usb.plugged() ? { ok: true, files: found } : { ok: false, code: 'no-stick' };
    },
    async startUpgrade(by, request) {
      const barred = mayNot(by) ?? (starting ? 'busy' : null);
      if (barred) return no(barred);
      starting = true;
      try {
        return await start(by, request);
      } finally {
        starting = false;
      }
    },
  };
}

/** The last block that was read shows as the first of writing: nothing stands at "all of it" while there is more to do. */
function after(block: number, { to, size }: UpgradeProgress): UpgradeProgress {
  const done = block / INSTALL_BLOCKS;
  return block < READ_BLOCKS
    ? { to, size, done, phase: 'reading', moved: Math.round((size * block) / READ_BLOCKS) }
    : { to, size, done, phase: 'writing', moved: Math.round((size * (block - READ_BLOCKS)) / WRITE_BLOCKS) };
}

const no = (code: UpgradeRefusal): UpgradeResult => ({ ok: false, code });
