/** English words: what goes to the monitors, and the question whether a new picture stays. */
import type { ChoiceKey, Config, ConfigKey } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';

type OutputKey = Extract<ConfigKey, `output.${string}` | 'general.resolution'>;

export const outputFields: Record<OutputKey, string> = {
  'output.standard': 'Output Standard',
  'output.same': 'Same Output on HDMI and VGA',
  'general.resolution': 'Output Resolution',
  'output.vga': 'VGA Resolution',
  'output.margin': 'Overscan Margin',
  'output.pointer': 'Mouse Pointer Speed',
  'output.saver': 'Screen Saver',
};

const size = (mode: string): string => (mode === 'auto' ? 'Auto' : mode.replace('x', ' × '));

export const outputChoices: { [K in Extract<ChoiceKey, OutputKey>]: (value: Config[K]) => string } = {
  'output.standard': (standard) => ({ pal: 'PAL (50 Hz)', ntsc: 'NTSC (60 Hz)' })[standard],
  'general.resolution': size,
  'output.vga': size,
  'output.margin': (percent) => (percent === 0 ? 'Off' : `${percent}%`),
  'output.pointer': (speed) => ({ 1: 'Very Slow', 2: 'Slow', 3: 'Normal', 4: 'Fast', 5: 'Very Fast' })[speed],
  'output.saver': (n) => (n === 0 ? 'Off' : plural(n, 'minute', 'minutes')),
};

export const outputHints: Partial<Record<OutputKey, string>> = {
  'output.same': 'Off: the menu on HDMI, live view on VGA.',
  'general.resolution': 'Auto: the mode that the monitor asks for.',
  'output.vga': 'A browser window shows the HDMI output.',
  'output.margin': 'For a monitor that cuts off the edges of the picture.',
  'output.pointer': 'For the box’s own monitor. In a browser window the mouse settings of the computer count.',
  'output.saver': 'Dark after this time without the mouse. The movement or click that ends it does nothing else.',
};

export const output = {
  ask: 'Keep this screen mode?',
  back: (seconds: number) => `Without an answer the former mode comes back in ${plural(seconds, 'second', 'seconds')}.`,
  notStored: 'The mode is not stored, and the former one is back:',
  beyondVga: 'VGA shows 1920 × 1080 at most. Choose a lower resolution or switch off the same output.',
};
