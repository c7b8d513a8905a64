/** The PC beside recorders that live in the process which served the page: on their network by the relay, at the cloud by HTTP. */
import { createListeners } from '../../base/index.ts';
import type { Connection, PcNetwork, ToolPorts } from '../../tool/index.ts';
import type { BesideAtStart } from '../../world/index.ts';
import { hostTime } from '../standard/index.ts';
import { cloudOverHttp } from './cloudOverHttp.ts';
import type { LanToProcess } from './lanToProcess.ts';
import { pcItself, places } from './toolPorts.ts';

/** Where nobody is, nobody answers. */
const silence = <T>(ms: number, nothing: T): Promise<T> =>
  new Promise((resolve) => void hostTime.after(ms, () => resolve(nothing)));

/** Its own switch of networks is the simulated PC's; whether it is on the recorders' network then is what the process says. */
export function processToolPorts(lan: LanToProcess, start?: Pick<BesideAtStart, 'pc' | 'toolRegion'>): ToolPorts {
  const { add, tell } = createListeners();
  let connection: Connection = start?.pc ?? 'house';
  const here = (): boolean => connection === 'house';
  const { questions } = lan;
  lan.watch(() => {
    if (here()) tell();
  });
  return {
    network: {
      now: (): PcNetwork => ({
        connection,
        address: here() ? lan.address() : (places[connection]?.address ?? null),
        trouble: here() ? lan.trouble() : null,
      }),
      connect(next) {
        connection = next;
        tell();
      },
      watch: add,
    },
    openLan: async () => ({
      all: (asked, ms) => (here() ? questions.all(asked, ms) : silence(ms, [])),
      one: (asked, ms) => (here() ? questions.one(asked, ms) : silence(ms, null)),
      listen: (heard) => questions.listen((bytes) => here() && heard(bytes)),
      close: () => undefined,
    }),
    watchDevices: lan.watchDevices,
    cloud: async (region, request) => (connection === 'none' ? null : cloudOverHttp(region, request)),
    ...pcItself(hostTime),
    region: start?.toolRegion ?? null,
  };
}
