// The ids by which channels name what their camera sees, in the order of the channels. Only the list: the drawings are a chunk of
// their own (pictures.ts), fetched when live view first shows, so that the menu does not wait for them.

export const SCENE_IDS = [
  'checkout',
  'shop',
  'warehouse',
  'gate',
  'parking',
  'entrance',
  'yard',
  'street',
  'corridor',
  'office',
  'reception',
  'cafe',
  'servers',
  'garage',
  'perimeter',
  'backdoor',
] as const;

export type SceneId = (typeof SCENE_IDS)[number];
