/** What keeps a recorder from another process's cloud: what its own screen says of it, and what the log says to whoever runs the process. */
import type { RegisterFault } from '../../../../platform/index.ts';
import type { Silence, Told } from './ask.ts';

export type Trouble =
  | Silence
  | 'region-not-served'
  | 'key-refused'
  | 'code-refused'
  | 'no-code'
  | 'too-many-tries'
  | 'store-lost'
  | 'refused';

/** As the recorder has words for it. */
export const faultOf = (trouble: Trouble): RegisterFault => {
  switch (trouble) {
    case 'no-such-name':
      return 'name-not-resolved';
    case 'region-not-served':
    case 'key-refused':
      return 'wrong-region';
    default:
      return 'server-silent';
  }
};

/** Another server of the same cloud would say the same. */
export const isEverywhere = (trouble: Trouble): boolean =>
  ['region-not-served', 'key-refused', 'code-refused', 'no-code', 'too-many-tries'].includes(trouble);

/** For the log: what it means, and what to do. */
export const words: Record<Trouble, string> = {
  'no-such-name': 'no name server knows the host in --cloud; check how it is written',
  'no-answer': 'this server of the cloud does not answer; the others are tried, and this one again later',
  'not-a-cloud':
    'what answers there is no simulated cloud, or refuses the name by which it is asked: start it with sim-nvr cloud, for a name of its own with --name',
  'region-not-served': 'that cloud does not serve the region of this recorder; see --regions of sim-nvr cloud',
  'key-refused':
    'that cloud knows a device of this serial number by another key: this data folder is not the one that activated it. Use that folder, or another cloud',
  'code-refused': 'that cloud does not take the verification code of this recorder; set another at the recorder',
  'no-code': 'the recorder has no verification code yet; set one at the recorder',
  'too-many-tries':
    'that cloud has had too many activations from this address; they are taken again within a quarter of an hour',
  'store-lost': 'that cloud cannot have its database; this is tried again by itself',
  refused: 'that cloud refuses; its own log tells why',
};

const byCode: Readonly<Record<string, Trouble>> = {
  'activated-already': 'key-refused',
  'bad-body': 'code-refused',
  'too-many-tries': 'too-many-tries',
  'not-found': 'region-not-served',
  'store-lost': 'store-lost',
  'store-busy': 'store-lost',
  'store-full': 'store-lost',
  'too-busy': 'no-answer',
};

/** @returns null where it was done */
export function troubleOf(answer: Told | Silence): Trouble | null {
  if (typeof answer === 'string') return answer;
  if (answer.status < 300) return null;
  return byCode[String(answer.body['code'])] ?? 'refused';
}
