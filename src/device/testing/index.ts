/** Front door of the recorder's fakes, for tests in any room. They keep state and obey the rules of the real thing. */
import './warm.ts';

export { configSchema, defaultConfig } from '../config/schema.ts';
export { flashContract } from '../flash.contract.ts';
export { type RecorderWorld, recorderContract } from '../recorder.contract.ts';
export { usbContract } from '../usb.contract.ts';
export { judgePassword } from '../users/passwordRules.ts';
export type { Box, BoxOptions } from './box.ts';
export { counterOf, createBox, OPERATOR, PASSWORD, storedUser } from './box.ts';
export { counted } from './counted.ts';
export type { TestEthernet } from './ethernet.ts';
export { createEthernet } from './ethernet.ts';
export type { FastKdf } from './fastKdf.ts';
export { createFastKdf, passwordRecord } from './fastKdf.ts';
export { heapInUse } from './heap.ts';
export type { JsonLine } from './jsonLine.ts';
export { jsonLine, lostInJson } from './jsonLine.ts';
export type { MemoryBattery } from './memoryBattery.ts';
export { createMemoryBattery } from './memoryBattery.ts';
export type { FlashFault, FlashStep, MemoryFlash, Tear } from './memoryFlash.ts';
export { createMemoryFlash, tears, torn } from './memoryFlash.ts';
export type { MemoryUsb } from './memoryUsb.ts';
export { createMemoryUsb, standIn } from './memoryUsb.ts';
export { createSeededRandom } from './seededRandom.ts';
export type { SimulatedClock } from './simulatedClock.ts';
export { createSimulatedClock } from './simulatedClock.ts';
export { soakOr } from './soak.ts';
export { testLetter } from './testLetter.ts';
