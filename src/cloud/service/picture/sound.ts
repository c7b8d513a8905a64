/**
 * The same code to be heard, for whoever cannot see the picture: tones that are counted, not speech. A low tone counts five, a short
 * high one counts one, a long falling one is zero; a pause ends a digit. Pitch, pace and a rustle behind them differ each time.
 */

const RATE = 8000;
const SHORT_S = 0.16;
const LONG_S = 0.5;
const GAP_S = 0.12;
const PAUSE_S = 0.75;
/** A WAV's head: PCM, mono, 8 bit. */
const HEAD = 44;

interface Tone {
  /** Hz, when it begins and when it ends; 0 is silence. */
  from: number;
  to: number;
  seconds: number;
}

/** @returns a WAV. @param chance a number from 0 up to 1, another at every call */
export function soundOf(code: string, chance: () => number): Uint8Array {
  const about = (value: number): number => value * (0.94 + chance() * 0.12);
  const silence = (seconds: number): Tone => ({ from: 0, to: 0, seconds });
  const tones = [silence(0.4)];
  for (const digit of code) tones.push(...tonesOf(Number(digit), about, silence), silence(about(PAUSE_S)));
  return waveOf(tones, chance);
}

function tonesOf(digit: number, about: (value: number) => number, silence: (seconds: number) => Tone): Tone[] {
  if (digit === 0) return [{ from: about(900), to: about(300), seconds: about(LONG_S) }];
  const [low, high] = [about(330), about(1100)];
  const pitches = [...(digit >= 5 ? [low] : []), ...Array.from({ length: digit % 5 }, () => high)];
  return pitches.flatMap((pitch) => [
    { from: pitch, to: pitch, seconds: about(SHORT_S) * (pitch === low ? 2 : 1) },
    silence(about(GAP_S)),
  ]);
}

function waveOf(tones: readonly Tone[], chance: () => number): Uint8Array {
  const lengths = tones.map(({ seconds }) => Math.round(seconds * RATE));
  const samples = lengths.reduce((sum, length) => sum + length, 0);
  const bytes = new Uint8Array(HEAD + samples);
  writeHead(new DataView(bytes.buffer), samples);
  let at = HEAD;
  let phase = 0;
  for (const [index, { from, to }] of tones.entries()) {
    const length = lengths[index] ?? 0;
    for (let step = 0; step < length; step++) {
      phase += (2 * Math.PI * (from + ((to - from) * step) / length)) / RATE;
      // Without a soft beginning and end each tone would click.
      const loud = from === 0 ? 0 : Math.min(1, step / 80, (length - step) / 80);
      bytes[at++] = Math.round(128 + 90 * loud * Math.sin(phase) + 16 * (chance() - 0.5));
    }
  }
  return bytes;
}

function writeHead(head: DataView, samples: number): void {
  const word = (at: number, text: string): void => {
    for (let letter = 0; letter < 4; letter++) head.setUint8(at + letter, text.charCodeAt(letter));
  };
  word(0, 'RIFF');
  head.setUint32(4, HEAD - 8 + samples, true);
  word(8, 'WAVE');
  word(12, 'fmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, RATE, true);
  head.setUint32(28, RATE, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  word(36, 'data');
  head.setUint32(40, samples, true);
}
