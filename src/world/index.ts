/**
 * Front door of the world: recorders with their surroundings, where they begin (scenarios), what a trainer can do to them (commands)
 * and how they are kept. No page and no process is known here; both hosts build the same world from other ports.
 */

export type { BindAnswer, FreeAnswer } from '../cloud/index.ts';
export { providerContract } from '../network/index.ts';
export type { AgentOptions, StartAgent } from './agent.ts';
export { startAgent } from './agent.ts';
export { applyLanguage } from './applyLanguage.ts';
export { base64Of, bytesOf } from './base64.ts';
export type { CameraAnswer } from './cameraFaults.ts';
export { commandTakes } from './commandArguments.ts';
export type { Commands } from './commands.ts';
export { createCommands, watchedCommands } from './commands.ts';
export type { FarSide, FarSideBefore } from './farSide.ts';
export type { FlashDamage } from './flashDamage.ts';
export type { ConfigSlot } from './flashSlots.ts';
export type { HandOver, HandOverId } from './handOver.ts';
export { handOverIds } from './handOver.ts';
export type { FileRefusal } from './jsonFile.ts';
export { readJsonFile, tameJson } from './jsonFile.ts';
export type { KeptWorld } from './keptWorld.ts';
export type { NetworkSwitch } from './networkSwitches.ts';
export { networkSwitches, switchesOf } from './networkSwitches.ts';
export { packed, unpack } from './packing.ts';
export type { RealTimeClock } from './realTimeClock.ts';
export { type BesideAtStart, besideAtStart, isTroubleBeside } from './scenarios/beside.ts';
export type { ScenarioId } from './scenarios/index.ts';
export {
  DEFAULT_SCENARIO,
  recorderOptions,
  scenarioIds,
  scenarios,
  serialOf,
} from './scenarios/index.ts';
export { documentedPasswords, documentedSecrets } from './scenarios/passwords.ts';
export { seededRandom } from './seededRandom.ts';
export type { Speed } from './speeds.ts';
export { speedFactors, speeds } from './speeds.ts';
export type { StickOffer } from './stickOffers.ts';
export { offersFor } from './stickOffers.ts';
export type { Storage } from './storage.ts';
export { copyOf, flashKey, memoryStorage } from './storage.ts';
export type { UsbStick } from './usbStick.ts';
export { usbKey } from './usbStick.ts';
export { digestInJavaScript, type TextDigest } from './wire.ts';
export type { World, WorldOptions, WorldPorts } from './world.ts';
export { createWorld, eraseWorld, readKept, worldKeys } from './world.ts';
export { type FollowedWorld, followWorld, unheard, type WorldFacts } from './worldFacts.ts';
