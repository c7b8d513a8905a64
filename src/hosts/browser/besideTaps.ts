/** Between PC or phone and the world: what they ask is heard there while a list is written, and asked anew when one is played. */
import type { CloudRequest } from '../../cloud/index.ts';
import type { Json } from '../../device/index.ts';
import { questionsAt, readAnswer, readXml } from '../../lan/index.ts';
import type { BesideFace, BesideRecorder } from '../../recording/index.ts';
import { hostTime, systemRandom } from '../standard/index.ts';
import type { LabHost } from './labHost.ts';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';

type House = Pick<LabHost, 'lan' | 'cloud'>;
type Told = (answer: unknown) => void;
type Asked = (ask: Json) => Told;

/** Wire and cloud as this face has them. */
export function besideHouse(lab: House & { besides(): BesideRecorder | null }, from: BesideFace): House {
  const asked: Asked = (ask) => lab.besides()?.asked(from, ask) ?? (() => undefined);
  return {
    async lan() {
      const lan = await lab.lan();
      return lan && { ...lan, station: (options) => heardStation(lan.station(options), asked) };
    },
    async cloud() {
      const cloud = await lab.cloud();
      return cloud && { ...cloud, callFrom: (place) => heardCall(cloud, place, asked) };
    },
  };
}

function heardCall(cloud: PageCloud, whereabouts: Parameters<PageCloud['callFrom']>[0], asked: Asked) {
  const call = cloud.callFrom(whereabouts);
  return async (...[region, request]: Parameters<typeof call>) => {
    const told = asked({ of: 'cloud', region, whereabouts, request: request as unknown as Json });
    const answer = await call(region, request);
    told(answer?.body);
    return answer;
  };
}

/** Of the copies of a question the first counts, and of the answers to it. */
function heardStation(station: ReturnType<PageLan['station']>, asked: Asked): ReturnType<PageLan['station']> {
  const waiting = new Map<string, Told>();
  return {
    ...station,
    open({ heard, ...door }) {
      const opened = station.open({
        ...door,
        heard(datagram) {
          const answer = readAnswer(datagram.bytes);
          if (answer) waiting.get(answer.uuid)?.(Object.fromEntries(answer.fields));
          heard(datagram);
        },
      });
      return {
        ...opened,
        send(bytes, to) {
          const question = questionIn(bytes);
          if (question && !waiting.has(question.uuid)) waiting.set(question.uuid, asked(question.ask));
          opened.send(bytes, to);
        },
      };
    },
  };
}

/** @returns null for what asks nobody in particular */
function questionIn(bytes: Uint8Array): { uuid: string; ask: Json } | null {
  const reading = readXml(bytes);
  if (!reading.ok) return null;
  const told = new Map(reading.root.children.map(({ name, text }) => [name, text]));
  const [uuid, mac, types] = ['Uuid', 'MAC', 'Types'].map((name) => told.get(name));
  for (const name of ['Uuid', 'MAC', 'Types']) told.delete(name);
  if (uuid === undefined || mac === undefined || types === undefined) return null;
  return { uuid, ask: { of: 'recorder', types, mac, fields: Object.fromEntries(told) } };
}

/** Neighbours of their own: the faces themselves may stand on the table meanwhile, with theirs. */
const stations = {
  pc: { mac: '02-00-5e-00-00-11', place: () => ({ address: '192.168.1.11', mask: '255.255.255.0' }) },
  phone: { mac: '02-00-5e-00-00-34', place: () => ({ address: '192.168.1.34', mask: '255.255.255.0' }) },
};
const ANSWER_MS = 15_000;

type CloudAsk = { of: 'cloud'; region: string; whereabouts: 'house' | 'elsewhere'; request: CloudRequest };
type RecorderAsk = { of: 'recorder'; types: string; mac: string; fields: Record<string, string> };

/** @param ask as it was written down, its secrets and references filled in. @returns what was answered */
export async function askBeside(house: House, from: BesideFace, ask: Json): Promise<unknown> {
  const asking = ask as unknown as CloudAsk | RecorderAsk;
  if (asking.of === 'cloud') {
    const cloud = await house.cloud();
    return (await cloud?.callFrom(asking.whereabouts)(asking.region, asking.request))?.body;
  }
  const lan = await house.lan();
  if (!lan) return undefined;
  const station = lan.station({ ...stations[from], plugged: () => true });
  const newId = (): string => systemRandom.hex(16).toUpperCase();
  const { one, close } = questionsAt(station, { later: hostTime.after, newId });
  const { types, mac, fields } = asking;
  const answer = await one({ types, mac, fields }, ANSWER_MS);
  close();
  station.leave();
  return answer && Object.fromEntries(answer.fields);
}
