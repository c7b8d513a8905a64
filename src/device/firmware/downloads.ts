/**
 * Firmware over the network, from the vendor's server or an FTP server: look what is there, fetch it piece by piece into memory. A
 * line that is cut is tried again, and what had come stays; where it does not come back the download stops and says why, and goes on
 * from there when it is asked to. What was fetched is checked and installed by `upgrade.ts` alone. Power takes all of it away.
 */
import type { Core } from '../core.ts';
import type { RemoteFirmware } from '../ports.ts';
import type { Caller } from '../session/caller.ts';
import { unawaited } from '../unawaited.ts';
import { describeFirmware } from './describe.ts';
import {
  DOWNLOAD_PIECES,
  type DownloadFacts,
  type DownloadResult,
  type DownloadTrouble,
  type FindResult,
  type FirmwareSource,
  PIECE_MS,
  RETRIES,
  RETRY_MS,
} from './download.ts';
import { type Reached, reach, type WayOut } from './fileServers.ts';
import { olderFirst } from './version.ts';

export interface DownloadsFace {
  /** What the server has for this recorder. The vendor's tells only of what is newer. */
  findFirmware(by: Caller, request: { source: FirmwareSource }): Promise<FindResult>;
  /** Resolves when it has begun, or goes on from where it stopped; the facts tell the rest. */
  fetchFirmware(by: Caller, request: { source: FirmwareSource }): Promise<DownloadResult>;
  /** Ends it, and gives up what has come. */
  dropFirmware(by: Caller): Promise<DownloadResult>;
}

/** What one boot knows of its download. */
interface Told {
  epoch: number;
  now: DownloadFacts | null;
  /** All of the file, once it is here. */
  bytes: Uint8Array | null;
}

export interface Downloads {
  face: DownloadsFace;
  /** Null in every boot but its own, and while the recorder does not run. */
  now(): DownloadFacts | null;
  /** What was fetched, by the name of its file. */
  fetched(file: string): Uint8Array | null;
}

interface Job {
  source: FirmwareSource;
  file: RemoteFirmware;
  bytes: Uint8Array;
  have: number;
}

export function createDownloads(core: Core, way: WayOut): Downloads {
  const told: Told = { epoch: 0, now: null, bytes: null };
  const { ethernet, clock } = core.ports;
  let job: Job | null = null;
  const board = (): string => core.profile().board;
  const atRest = (): boolean => core.life() === 'running';
  const now = (): DownloadFacts | null => (atRest() && told.epoch === core.epoch() ? told.now : null);
  const live = (mine: Job): boolean => mine === job && now() !== null;

  function tell(mine: Job, part: Pick<DownloadFacts, 'state' | 'trouble'> & Partial<DownloadFacts>): void {
    const { source, file, have } = mine;
    const moved = Math.round((file.size * have) / file.bytes);
    told.now = { source, file: file.name, moved, size: file.size, verdict: null, ...part };
    core.announce();
  }

  async function look(source: FirmwareSource): Promise<{ ok: true; file: RemoteFirmware } | No> {
    const reached = await reach(core, way, source);
    if (!reached.ok) return reached;
    const files = await (await ethernet.fileServers()).files(reached.from, reached.server, source.by, board());
    if (!(await core.pause(PIECE_MS))) return no('interrupted');
    if (files === null) return no('server-silent');
    return files[0] ? { ok: true, file: files[0] } : no('no-file');
  }

  /** One piece over a line that stands, or why there is none. */
  async function piece({ have, file, source }: Job, line: Reached): Promise<Uint8Array | DownloadTrouble> {
    if (!line.ok) return line.code;
    const length = Math.min(Math.ceil(file.bytes / DOWNLOAD_PIECES), file.bytes - have);
    const part = { board: board(), name: file.name, at: have, length };
    const got = await (await ethernet.fileServers()).piece(line.from, line.server, source.by, part);
    if (got === 'gone') return 'no-file';
    // A piece whose line went while it was on its way did not arrive.
    if (got && !(await core.pause(PIECE_MS))) return 'interrupted';
    return got && ethernet.linkUp() ? got : 'server-silent';
  }

  async function fetchAll(mine: Job): Promise<void> {
    let line = await reach(core, way, mine.source);
    for (let tries = 0; mine.have < mine.file.bytes; ) {
      const got = await piece(mine, line);
      if (!live(mine)) return;
      if (got instanceof Uint8Array) {
        mine.bytes.set(got, mine.have);
        mine.have += got.length;
        tries = 0;
        tell(mine, { state: 'moving', trouble: null });
        continue;
      }
      // What lies in the way is found by going it once more.
      line = await reach(core, way, mine.source);
      if (!live(mine)) return;
      const trouble = line.ok ? got : line.code;
      tries += 1;
      if (trouble === 'no-file' || tries > RETRIES) return tell(mine, { state: 'stopped', trouble });
      if (told.now?.state !== 'waiting' || told.now.trouble !== trouble) tell(mine, { state: 'waiting', trouble });
      await new Promise<void>((resolve) => void clock.deadline(RETRY_MS, resolve));
      if (!live(mine)) return;
      line = await reach(core, way, mine.source);
    }
    told.bytes = mine.bytes;
    tell(mine, { state: 'complete', trouble: null, verdict: describeFirmware(mine.bytes, core.profile(), true) });
  }

  const underWay = (): boolean => ['moving', 'waiting'].includes(now()?.state ?? '');
  let beginning = false;

  async function begin(source: FirmwareSource): Promise<DownloadResult> {
    const born = core.epoch();
    const found = await look(source);
    if (born !== core.epoch() || !atRest()) return no('interrupted');
    if (!found.ok) return found;
    const { file } = found;
    const before = now()?.state === 'stopped' ? job : null;
    const same = before && sameSource(before.source, source) && before.file.name === file.name;
    if (same && before.file.bytes !== file.bytes) {
      clear();
      return no('changed');
    }
    const mine = same ? before : { source, file, bytes: new Uint8Array(file.bytes), have: 0 };
    job = mine;
    Object.assign(told, { epoch: born, bytes: null });
    tell(mine, { state: 'moving', trouble: null });
    unawaited(fetchAll(mine));
    return { ok: true };
  }

  function clear(): void {
    job = null;
    Object.assign(told, { now: null, bytes: null });
    core.announce();
  }

  const face: DownloadsFace = {
    async findFirmware(_by, { source }) {
      if (!atRest()) return no('busy');
      const found = await look(source);
      if (!found.ok) return found;
      const { name, size, version } = found.file;
      const known = source.by === 'online' && version !== null && olderFirst(core.profile().version, version) >= 0;
      return { ok: true, file: known ? null : { name, size, version } };
    },
    async fetchFirmware(_by, { source }) {
      if (!atRest() || beginning || underWay()) return no('busy');
      beginning = true;
      try {
        return await begin(source);
      } finally {
        beginning = false;
      }
    },
    async dropFirmware() {
      if (!atRest()) return no('busy');
      clear();
      return { ok: true };
    },
  };
  return { face, now, fetched: (file) => (now()?.file === file ? told.bytes : null) };
}

type No = { ok: false; code: DownloadTrouble };
const no = <C extends DownloadTrouble | 'busy'>(code: C): { ok: false; code: C } => ({ ok: false, code });

const sameSource = (left: FirmwareSource, right: FirmwareSource): boolean =>
  left.by === 'ftp' && right.by === 'ftp' ? left.server === right.server : left.by === right.by;
