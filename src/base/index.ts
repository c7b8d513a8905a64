/** Front door of what every room may lean on. Nothing here knows of recorders. */
export { createTurns, type InTurn } from './inTurn.ts';
export { createListeners, type Listeners } from './listeners.ts';
export { stateText } from './stateText.ts';
export { isSummer, offsetAt, type SummerRules } from './summerTime.ts';
export { attemptOf, verificationCodeOf } from './verification.ts';
