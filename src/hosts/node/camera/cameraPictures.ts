/**
 * Still pictures of the simulated cameras, as ISAPI hands them out: the same scenes as live view shows, in the light of the recorder's own
 * clock, with time and name written in. Drawn when somebody asks; what stands still is kept, and within a second the same picture is good.
 */
import type { Cameras } from '../../../lan/index.ts';
import type { Drawing, Light } from './drawing.ts';
import { jpegOf, type Pixels } from './jpeg.ts';
import { widthOf, write } from './letters.ts';
import { createRaster } from './raster.ts';

/** The size of the second stream, whichever is asked: a larger one would hold the process up. */
export const PICTURE = { width: 640, height: 360 } as const;
const DOT = 2;
const EDGE = 10;

export function createCameras({ cameraNames, lightAt, partsOf, pictures, SCENE_IDS, wallClockText }: Drawing): Cameras {
  /** One hour's light for each channel: a day of all of them would be a hundred megabytes. */
  const grounds = new Map<number, { light: Light; pixels: Pixels }>();
  const last = new Map<number, { shows: string; jpeg: Uint8Array }>();

  function groundOf(channel: number, light: Light): Pixels {
    const kept = grounds.get(channel);
    if (kept?.light === light) return kept.pixels;
    const raster = createRaster(PICTURE.width, PICTURE.height);
    const scene = SCENE_IDS[channel - 1];
    if (scene) pictures.still(raster.paint, scene, TILE, channel, light);
    grounds.set(channel, { light, pixels: raster });
    return raster;
  }

  return {
    names: (language) => cameraNames[language],
    async picture({ channel, now, name, showTime, clock }) {
      const time = wallClockText(now, clock);
      const shows = `${time} ${showTime} ${name}`;
      const kept = last.get(channel);
      if (kept?.shows === shows) return kept.jpeg;
      const raster = createRaster(PICTURE.width, PICTURE.height, groundOf(channel, lightAt(partsOf(now, clock))));
      const scene = SCENE_IDS[channel - 1];
      if (scene) pictures.moving(raster.paint, scene, TILE, now, channel, lightAt(partsOf(now, clock)));
      if (showTime) write(raster.paint, time, EDGE, EDGE, DOT);
      write(raster.paint, name, PICTURE.width - EDGE - DOT * widthOf(name), PICTURE.height - EDGE - DOT * 7, DOT);
      const jpeg = jpegOf(raster);
      last.set(channel, { shows, jpeg });
      return jpeg;
    },
  };
}

const TILE = { x: 0, y: 0, w: PICTURE.width, h: PICTURE.height } as const;
