/** Listens to a picture's sound and counts tones as a person would: what is heard is the code, and nothing else tells it to a test. */

const RATE = 8000;
const HEAD = 44;
/** ms of a look. */
const LOOK = RATE / 100;

interface Tone {
  begin: number;
  end: number;
}

/** @param wav base64. @returns the digits */
export function heardIn(wav: string): string {
  const samples = Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0)).subarray(HEAD);
  const digits: Tone[][] = [];
  let last: Tone | null = null;
  for (const tone of tonesIn(samples)) {
    if (!last || tone.begin - last.end > RATE * 0.45) digits.push([]);
    digits.at(-1)?.push(tone);
    last = tone;
  }
  return digits.map((tones) => digitOf(tones.map((tone) => pitchOf(samples, tone)))).join('');
}

function tonesIn(samples: Uint8Array): Tone[] {
  const tones: Tone[] = [];
  for (let at = 0; at + LOOK <= samples.length; at += LOOK) {
    const isLoud = samples.subarray(at, at + LOOK).some((sample) => Math.abs(sample - 128) > 40);
    const last = tones.at(-1);
    if (isLoud && last?.end === at) last.end = at + LOOK;
    else if (isLoud) tones.push({ begin: at, end: at + LOOK });
  }
  return tones;
}

/** Hz at its beginning and at its end. */
function pitchOf(samples: Uint8Array, { begin, end }: Tone): { from: number; to: number } {
  const third = Math.floor((end - begin) / 3);
  return { from: crossings(samples, begin, begin + third), to: crossings(samples, end - third, end) };
}

function crossings(samples: Uint8Array, begin: number, end: number): number {
  let count = 0;
  let above = false;
  for (let at = begin; at < end; at++) {
    const level = (samples[at] ?? 128) - 128;
    if (above ? level < -20 : level > 20) {
      above = !above;
      if (above) count++;
    }
  }
  return (count * RATE) / (end - begin);
}

function digitOf(tones: readonly { from: number; to: number }[]): string {
  if (tones.some(({ from, to }) => from - to > 150 && to < 600 && from > 450)) return '0';
  const sum = tones.reduce((so, { from, to }) => so + ((from + to) / 2 < 600 ? 5 : 1), 0);
  return String(sum);
}
