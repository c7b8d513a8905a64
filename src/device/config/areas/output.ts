/**
 * What goes to the monitors, and how (facts gui-4x §5.7). `auto` is the mode that the monitor itself asks for. The VGA socket is
 * asked by itself only where the two show not the same.
 */
import type { Settings } from '../spec.ts';

const vga = ['auto', '1024x768', '1280x720', '1280x1024', '1600x1200', '1920x1080'] as const;

export const output = {
  /** 50 or 60 pictures a second. */
  'output.standard': { kind: 'choice', default: 'pal', options: ['pal', 'ntsc'], right: 'settings' },
  'output.same': { kind: 'flag', default: true, right: 'settings' },
  /** Of the HDMI socket, or of both. */
  'general.resolution': {
    kind: 'choice',
    default: 'auto',
    options: [...vga, '2560x1440', '3840x2160'],
    right: 'settings',
  },
  'output.vga': { kind: 'choice', default: 'auto', options: vga, right: 'settings' },
  /** Percent of the picture left dark at each edge, for a monitor that cuts them off. */
  'output.margin': { kind: 'choice', default: 0, options: [0, 1, 2, 3, 4, 5], right: 'settings' },
  /** Minutes without a hand at the mouse until the monitor rests; 0 is never. */
  'output.saver': { kind: 'choice', default: 0, options: [0, 1, 2, 5, 10, 20, 30], right: 'settings' },
  /** Of the mouse, 3 is the one that it has by itself. */
  'output.pointer': { kind: 'choice', default: 3, options: [1, 2, 3, 4, 5], right: 'settings' },
} as const satisfies Settings;
