/** The digest of an operation's id in JavaScript: for hosts that bring none of their own. */
export { operationKey } from './operationKey.ts';
