/** A name for an operation that none had before. */
import { systemRandom } from '../standard/index.ts';

export const operationId = (): string => systemRandom.hex(16).toUpperCase();
