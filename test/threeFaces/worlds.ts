/** The law in worlds, each small enough to be closed and walked. The whole of it is closed as well, when there is time. */
import type { Action } from './action.ts';
import { around } from './actionsAround.ts';
import { asking, between } from './actionsAtRecorder.ts';
import { byPhone } from './actionsByPhone.ts';
import type { Firmware } from './state.ts';

export interface World {
  name: string;
  firmware: Firmware;
  actions: readonly Action[];
  /** States and transitions that there are at the least. */
  floor: readonly [states: number, transitions: number];
  /** Steps that are walked on the real thing where there is no more time. */
  most: number;
}

export const everything: readonly Action[] = [...asking, ...between, ...byPhone, ...around];
const whole = ({ breaks }: Action): boolean => !breaks;

/** Nothing is lost, but every word has its time, and the three faces come in between one another in every way. */
export const threeFaces: World = {
  name: 'three faces over one recorder',
  firmware: '4.x',
  actions: everything.filter(whole),
  floor: [450, 4500],
  most: Number.POSITIVE_INFINITY,
};
/** One who asks the recorder itself; messages are lost and late, sessions end, the cloud crashes, the plug is pulled at each save. */
export const losses: World = {
  name: 'words that are lost and late, crashes and cuts, on firmware 4.x',
  firmware: '4.x',
  actions: [...asking.slice(0, 1), ...between, ...around],
  floor: [5000, 50_000],
  most: 2500,
};
/** Firmware that does not unbind by itself leaves the way over the cloud; there everything is lost, late, cut and crashed. */
export const overCloud = (firmware: '3.x' | '5.x'): World => ({
  name: `the way over the cloud, lost and late, on firmware ${firmware}`,
  firmware,
  actions: everything,
  floor: [280, 3000],
  most: firmware === '3.x' ? Number.POSITIVE_INFINITY : 500,
});

export const worlds: readonly World[] = [threeFaces, losses, overCloud('3.x'), overCloud('5.x')];
