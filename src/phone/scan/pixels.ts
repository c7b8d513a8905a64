/** Pictures as pixels for the reader: of a photo, of the camera. Large ones are made smaller: a code needs few pixels, and a phone has many. */
import type { Pixels } from '../ports.ts';

const LONGEST_SIDE = 1400;
/** Of the camera, which is asked again and again. */
const LONGEST_OF_CAMERA = 720;

interface Source {
  width: number;
  height: number;
  image: CanvasImageSource;
}

export function pixelsOf({ width, height, image }: Source, longest: number = LONGEST_SIDE): Pixels | null {
  const scale = Math.min(1, longest / Math.max(width, height));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (w < 1 || h < 1) return null;
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (!paint) return null;
  paint.drawImage(image, 0, 0, w, h);
  return paint.getImageData(0, 0, w, h);
}

/** @returns null for a file that is no picture. */
export async function pixelsOfPhoto(file: Blob): Promise<Pixels | null> {
  try {
    const image = await createImageBitmap(file);
    const pixels = pixelsOf({ width: image.width, height: image.height, image });
    image.close();
    return pixels;
  } catch {
    return null;
  }
}

export const pixelsOfVideo = (video: HTMLVideoElement): Pixels | null =>
  pixelsOf({ width: video.videoWidth, height: video.videoHeight, image: video }, LONGEST_OF_CAMERA);
