/**
 * What a scenario teaches, as data in both languages side by side. Names of the menu and of the panel are never written out here, they
 * are taken from where they are said (`lessonText.ts`): `[system/user]` is the way to a place, `{platform/unbind}` a word of the menu,
 * `<cloud/ownerFrees>` a word of the panel.
 */

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
  /** The whole way, step by step. */
  solution: readonly Both[];
}
