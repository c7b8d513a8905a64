/**
 * What a scenario teaches, as data in both languages side by side. Names of the menu and of the panel are never written out here, they
 * are taken from where they are said (`lessonText.ts`): `[system/user]` is the way to a place, `{platform/unbind}` a word of the menu,
 * `{pc:unbind/button}` one of the PC, `{phone:add/unbind}` one of the phone, `<cloud/ownerFrees>` a word of the panel.
 */
import type { FaceName } from '../faces/faceNames.ts';

export interface Both {
  ru: string;
  en: string;
}

export interface Lesson {
  /** What the customer says on the phone, in their own words. */
  symptom: Both;
  /** What is to be achieved; whether it is, the world tells (`world/goals.ts`). */
  task: Both;
  /** From the faintest to the plainest, each shown when it is asked for. */
  hints: readonly Both[];
  /** What it is meant to be solved with; without it at the recorder's own screen alone. */
  ways?: readonly FaceName[];
  /** The whole way, step by step. */
  solution: readonly Both[];
}
