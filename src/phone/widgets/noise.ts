/** What is seen of a picture that cannot be decrypted: the bytes themselves, which tell nothing. */

const WIDE = 96;
const HIGH = 54;

/** @param sealed as it came; the same bytes give the same noise, another channel another part of it */
export function drawNoise(canvas: HTMLCanvasElement, sealed: string, channel: number): void {
  const g = canvas.getContext('2d');
  if (!g) return;
  const grain = new ImageData(WIDE, HIGH);
  const greys = greysOf(sealed, channel, WIDE * HIGH);
  for (const [at, grey] of greys.entries()) {
    grain.data.fill(grey, at * 4, at * 4 + 3);
    grain.data[at * 4 + 3] = 255;
  }
  const small = Object.assign(document.createElement('canvas'), { width: WIDE, height: HIGH });
  small.getContext('2d')?.putImageData(grain, 0, 0);
  g.imageSmoothingEnabled = false;
  g.drawImage(small, 0, 0, canvas.width, canvas.height);
}

/** Few bytes for many points: each is mixed with what went before it. Exported for its test. */
export function greysOf(sealed: string, channel: number, count: number): Uint8Array {
  const greys = new Uint8Array(count);
  let state = 0x9e3779b9 ^ (channel + 1);
  for (let at = 0; at < count; at += 1) {
    state ^= sealed.charCodeAt((at + channel) % Math.max(1, sealed.length)) || 1;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    greys[at] = state & 255;
  }
  return greys;
}
