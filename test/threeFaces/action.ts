/** One act of the law on both sides: what the law says of it, and the same done to the real recorder, cloud and faces. */
import type { Told } from './atCloud.ts';
import type { ThreeFaces } from './house.ts';
import { refusal, type Step } from './law.ts';
import type { State } from './state.ts';

export interface Action {
  name: string;
  /** Something is lost, late, or ends before its time; or it is what mends that. */
  breaks?: true;
  /** Without it there is nothing to be done. */
  may(state: State): boolean;
  model(state: State): Step;
  real(house: ThreeFaces): Promise<Told>;
}

export const powered = ({ power }: State): boolean => power;
/** The phone may begin. */
export const phoneIdle = ({ phone, power }: State): boolean => phone === null && power;
export const phoneHolds = ({ phone }: State): boolean => phone?.at === 'holding';
export const isOnWire = ({ asked }: State): boolean => asked !== null && asked.message.back === null;
export const isAnswered = ({ asked }: State): boolean => asked !== null && asked.message.back !== null;
/** Whoever asks now at the screen is sent to the cloud at once. */
export const takes = (state: State): boolean =>
  state.firmware === '4.x' && state.power && refusal(state) === null && state.open === null;
