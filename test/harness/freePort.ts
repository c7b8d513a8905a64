/** The door through which tests in `src` get what scripts and specs have too. */
export { freePort } from '../../scripts/freePort.mjs';
