/** Late door: what the cameras see, for whoever draws it without a page. */
export { type Light, lightAt } from './live/light.ts';
export { cameraNames } from './live/names.ts';
export { SCENE_IDS } from './live/scenes/index.ts';
export { pictures } from './live/scenes/pictures.ts';
export type { ScenePaint } from './live/view.ts';
export { partsOf, wallClockText } from './time/wallClock.ts';
