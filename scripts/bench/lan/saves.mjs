// How many saves a recorder's flash has taken: read from the world as the control interface hands it out, by the counter that only rises.

import { UsageError } from '../../usage.mjs';

const COUNT_AT = 4;

/** @param {string} lab address of the process @param {number} [recorder] */
export async function savesOf(lab, recorder = 1) {
  const answer = await fetch(new URL(`sim/v1/recorders/${recorder}/world`, lab));
  const { text } = /** @type {{ text: string }} */ (await answer.json());
  /** @type {{ parts: Record<string, { 'bytes as base64'?: string }> }} */
  const { parts } = JSON.parse(text);
  const counts = ['x', 'y'].flatMap((cell) => {
    const packed = parts[`battery/${cell}`];
    return packed ? [Buffer.from(packed['bytes as base64'] ?? '', 'base64').readUInt32BE(COUNT_AT)] : [];
  });
  if (counts.length === 0) throw new UsageError('The world says nothing of its count of saves.');
  return Math.max(...counts);
}
