/** How an operation's id is kept: as its SHA-256. A name of any length and content becomes a key of one, and no id can be read back. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const operationKey = (operationId: string): string => bytesToHex(sha256(utf8ToBytes(operationId)));
