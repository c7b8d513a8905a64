/** Front door of the recording: event lists, written while a person works and played back. */
export type { ActionRecorder, ActionRecorderPorts } from './actionRecorder.ts';
export { createActionRecorder, isActivity } from './actionRecorder.ts';
export type { ActorRegistry } from './actorRegistry.ts';
export { createActorRegistry } from './actorRegistry.ts';
export type { Digest } from './digest.ts';
export type { BesideFace, Control, Entry, EventList, FaceDeed } from './format.ts';
export { EVENT_LIST_KIND, LIST_SCHEMA, listText } from './format.ts';
export type { Outcome, Stage } from './player.ts';
export { playBack } from './player.ts';
export { createSecretRedactor, createSecretResolver } from './secretRedactor.ts';
export { digestOfWorld, whenOf } from './worldDigest.ts';
