/** What PC or phone asked of the world while a list of schema 4 was written, asked anew: its playback shows nothing of it on their screens. */
import type { CloudRequest } from '../../cloud/index.ts';
import type { Json } from '../../device/index.ts';
import { questionsAt } from '../../lan/index.ts';
import type { BesideFace } from '../../recording/index.ts';
import { hostTime, systemRandom } from '../standard/index.ts';
import type { LabHost } from './labHost.ts';

type House = Pick<LabHost, 'lan' | 'cloud'>;

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
