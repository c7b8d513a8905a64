// The ids by which channels name what their camera sees, and the light each scene is in. Only the list: the drawings
// are a chunk of their own (pictures.ts), fetched when live view first shows, so that the menu does not wait for them.

export const SCENES = {
  street: 'dusk',
  gate: 'day',
  shop: 'indoors',
  parking: 'day',
  yard: 'infrared',
  entrance: 'evening',
  corridor: 'indoors',
  warehouse: 'indoors',
} as const;

export type SceneId = keyof typeof SCENES;
export const SCENE_IDS = Object.keys(SCENES) as SceneId[];
