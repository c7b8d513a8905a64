/** The PC beside a page's recorder: a station on its wire, and the cloud as it is met from where the PC is connected. */
import { createListeners } from '../../base/index.ts';
import type { CloudCall } from '../../cloud/index.ts';
import { questionsAt } from '../../lan/index.ts';
import type { StationOptions } from '../../network/index.ts';
import type { Platform } from '../../platform/index.ts';
import type { Connection, PcNetwork, ToolPorts } from '../../tool/index.ts';
import type { BesideAtStart } from '../../world/index.ts';
import { hostTime, type TimeBase } from '../standard/index.ts';
import { operationId } from './operationId.ts';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';

export interface ToolWorld {
  /** Of the recorder: what it tells by SADP of its account changes with it. */
  platform: Pick<Platform, 'watch'>;
  lan(): Promise<Pick<PageLan, 'station'>>;
  cloud(): Promise<Pick<PageCloud, 'callFrom'>>;
  /** How the PC stands when it comes. */
  start?: Pick<BesideAtStart, 'pc' | 'toolRegion'>;
}

/** Of the computer that the recorder's network has of its own. */
const MAC = '02-00-5e-00-00-10';
/** Where a PC has a network of the simulation. */
export const places: Readonly<Record<Connection, ReturnType<StationOptions['place']>>> = {
  house: { address: '192.168.1.10', mask: '255.255.255.0' },
  // A network of its own behind the same provider: no cable leads from there to the recorder.
  guest: { address: '10.20.0.31', mask: '255.255.255.0' },
  none: null,
};

/** @param time of the PC, which is no part of the simulation: its speed changes nothing here. */
export function toolPorts({ lan, cloud, platform, start }: ToolWorld, time: TimeBase = hostTime): ToolPorts {
  const { add, tell } = createListeners();
  const nowAt = (connection: Connection): PcNetwork => ({ connection, address: places[connection]?.address ?? null });
  let network = nowAt(start?.pc ?? 'house');
  const call: CloudCall = async (region, request) => {
    if (network.connection === 'none') return null;
    const from = (await cloud()).callFrom(network.connection === 'house' ? 'house' : 'elsewhere');
    return from(region, request);
  };
  return {
    network: {
      now: () => network,
      connect(connection) {
        network = nowAt(connection);
        tell();
      },
      watch: add,
    },
    async openLan() {
      const station = (await lan()).station({
        mac: MAC,
        place: () => places[network.connection],
        plugged: () => network.connection === 'house',
      });
      const questions = questionsAt(station, { later: time.after, newId: operationId });
      return { ...questions, close: station.leave };
    },
    watchDevices(changed) {
      let known: number | null = null;
      return platform.watch(({ unbindState }) => {
        if (known !== null && known !== unbindState) changed();
        known = unbindState;
      });
    },
    cloud: call,
    ...pcItself(time),
    region: start?.toolRegion ?? null,
  };
}

/** What is the same wherever the recorder lives. */
export const pcItself = (time: TimeBase): Pick<ToolPorts, 'time' | 'play' | 'newId'> => ({
  time: { wall: time.wall, elapsed: time.elapsed, later: time.after },
  play: playSound,
  newId: operationId,
});

/** Without an address of its own: so no policy of the page has to allow one. */
async function playSound(wav: Uint8Array): Promise<void> {
  const sound = new AudioContext();
  const source = sound.createBufferSource();
  source.buffer = await sound.decodeAudioData(wav.slice().buffer);
  source.connect(sound.destination);
  await new Promise<void>((ended) => {
    source.onended = () => ended();
    source.start();
  });
  await sound.close();
}
