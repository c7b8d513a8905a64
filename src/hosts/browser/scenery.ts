/** What the cameras see, for a phone: the drawings of the recorder's own live view, fetched when the phone first shows a camera. */
import type { PhonePorts, Scenery } from '../../phone/index.ts';

/** Grounds that are kept, of all sizes; a page shows sixteen. */
const KEPT = 40;

const loadDrawing = () => import('../../menu/pictures.entry.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

export const loadScenery: PhonePorts['scenery'] = async () => sceneryOf(await loadDrawing());

function sceneryOf({ cameraNames, lightAt, partsOf, pictures, SCENE_IDS, wallClockText }: Drawing): Scenery {
  const grounds = new Map<string, HTMLCanvasElement>();

  function groundOf(channel: number, light: ReturnType<Drawing['lightAt']>, { width, height }: HTMLCanvasElement) {
    const key = `${channel} ${light} ${width} ${height}`;
    const kept = grounds.get(key);
    if (kept) return kept;
    const ground = Object.assign(document.createElement('canvas'), { width, height });
    const [g, scene] = [ground.getContext('2d'), SCENE_IDS[channel]];
    if (g && scene) pictures.still(g, scene, { x: 0, y: 0, w: width, h: height }, channel + 1, light);
    if (grounds.size >= KEPT) grounds.clear();
    grounds.set(key, ground);
    return ground;
  }

  return {
    paint(canvas, channel, { at }) {
      const [g, scene] = [canvas.getContext('2d'), SCENE_IDS[channel]];
      if (!g || !scene) return;
      const light = lightAt(partsOf(at, AS_SHOWN));
      g.drawImage(groundOf(channel, light, canvas), 0, 0);
      const whole = { x: 0, y: 0, w: canvas.width, h: canvas.height };
      pictures.moving(g, scene, whole, at, channel + 1, light);
    },
    name: (channel, language) => cameraNames[language][channel] ?? '',
    clock: ({ at, order, language }) =>
      wallClockText(at, { ...AS_SHOWN, 'time.dateFormat': order, 'general.language': language }),
  };
}

/** What the recorder tells is what its clock shows: zone and summer time are in it already. */
const AS_SHOWN = {
  'time.zone': 0,
  'time.dst': false,
  'time.dstMode': 'auto',
  'time.dstStartMonth': 3,
  'time.dstStartWeek': 5,
  'time.dstStartDay': 0,
  'time.dstStartHour': 2,
  'time.dstEndMonth': 10,
  'time.dstEndWeek': 5,
  'time.dstEndDay': 0,
  'time.dstEndHour': 3,
  'time.dstBias': 60,
  'time.dateFormat': 'dmy',
  'general.language': 'ru',
} as const satisfies Parameters<Drawing['wallClockText']>[1];
