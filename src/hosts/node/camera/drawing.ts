/** What the cameras see, from the menu's late door: a process that shows no pictures needs nothing of it. */
export const loadDrawing = () => import('../../../menu/pictures.entry.ts');

export type Drawing = Awaited<ReturnType<typeof loadDrawing>>;
export type Light = ReturnType<Drawing['lightAt']>;
/** As much of a canvas as the scenes draw with. */
export type ScenePaint = Parameters<Drawing['pictures']['still']>[0];
