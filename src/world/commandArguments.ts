/** What each of the trainer's commands takes, for lists that come from anywhere: one that is given something else would break the world. */
import * as v from 'valibot';
import { firmwareProfiles, pictureFaults } from '../device/index.ts';
import type { Commands } from './commands.ts';
import { switchesOf } from './networkSwitches.ts';

const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const base64 = v.string();
const nothing = v.tuple([]);

/** A command that is missing here does not compile. What is given beyond is not looked at by the commands either. */
const commandArguments: Record<keyof Commands, v.GenericSchema> = {
  setNetwork: v.tuple([v.picklist(Object.keys(switchesOf())), v.boolean()]),
  setCamera: v.tuple([v.pipe(v.number(), v.safeInteger(), v.minValue(1)), v.picklist([...pictureFaults, 'comes'])]),
  setRegion: v.tuple([v.picklist(['international', 'russia'])]),
  bindAnotherOwner: nothing,
  ownerFrees: nothing,
  pullPlug: nothing,
  powerOn: nothing,
  restoreFactory: nothing,
  damageFlash: v.tuple([v.picklist(['a', 'b'])]),
  failFlash: v.tuple([v.pipe(v.number(), v.safeInteger(), v.minValue(-1))]),
  setCloudFault: v.tuple([v.picklist(['silent', 'loseRequests', 'loseReplies', 'refuse']), v.boolean()]),
  setClockShift: v.tuple([v.pipe(v.number(), v.safeInteger())]),
  setClockWorn: v.tuple([v.boolean()]),
  plugStick: v.tuple([v.boolean()]),
  putOnStick: v.tuple([
    v.picklist([...firmwareProfiles.map(({ id }) => `firmware:${id}`), 'other-model', 'damaged', 'bad-settings']),
  ]),
  uploadToStick: v.tuple([fileName, base64]),
  removeFromStick: v.tuple([fileName]),
  setLanguage: v.tuple([v.picklist(['ru', 'en'])]),
};
const known = new Map<string, v.GenericSchema>(Object.entries(commandArguments));

/** Whether there is such a command, and it takes these. */
export function commandTakes(command: string, given: readonly unknown[]): boolean {
  const takes = known.get(command);
  return takes !== undefined && v.is(takes, given);
}
