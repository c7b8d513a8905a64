// The sign in a tile's upper right: the recorder records the channel, something moves before its camera, or both.
import type { RecordMode } from '../../device/index.ts';
import type { Mark, Print, Prints } from './prints.ts';

const RECORD = '#ef4a55';
const ALARM = '#ffc247';

/** @param records null where there is nothing to record. */
export function markOf(records: RecordMode | null, motion: boolean): Mark {
  const recorded = records === 'continuous' || (records === 'motion' && motion);
  return recorded ? (motion ? 'record+alarm' : 'record') : motion ? 'alarm' : '';
}

/** A dot for recording, waves for what moves; `size` is the captions' in device pixels. */
export function markPrint(prints: Prints, mark: Exclude<Mark, ''>, size: number): Print | undefined {
  return prints.take(`mark|${mark}|${size}`, (empty) => {
    const [w, h] = [Math.round(size * 2.2), Math.round(size * 1.5)];
    return empty(w, h, (g) => {
      g.fillStyle = 'rgba(9,11,14,.54)';
      g.beginPath();
      g.roundRect(0, 0, w, h, size * 0.2);
      g.fill();
      g.translate(w / 2, h / 2);
      g.fillStyle = mark === 'alarm' ? ALARM : RECORD;
      g.beginPath();
      g.arc(0, 0, size * (mark === 'alarm' ? 0.17 : 0.32), 0, 7);
      g.fill();
      if (mark === 'record') return;
      g.strokeStyle = ALARM;
      g.lineWidth = size * 0.11;
      g.lineCap = 'round';
      for (const r of [0.52, 0.78]) {
        for (const turn of [0, Math.PI]) {
          g.beginPath();
          g.arc(0, 0, size * r, turn - 0.75, turn + 0.75);
          g.stroke();
        }
      }
    });
  });
}
