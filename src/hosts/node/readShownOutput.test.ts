// What a page asks of its session is what the menu holds, in few words, and reads back as it was said.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../device/index.ts';
import { shownOutput } from '../standard/index.ts';
import { OUTPUT_MAX_BYTES, readShownOutput } from './readShownOutput.ts';

test('as delivered: what the monitor asks for, both the same, 50 pictures a second, the mouse left as it is', () => {
  expect(shownOutput(defaultConfig)).toEqual({ hdmi: 'auto', vga: 'same', hertz: 50, pointer: 3 });
});

test('each its own: VGA’s resolution counts', () => {
  const config = {
    ...defaultConfig,
    'output.same': false,
    'output.vga': '1280x1024',
    'output.standard': 'ntsc',
    'general.resolution': '3840x2160',
    'output.pointer': 5,
  } as const;
  const asked = { hdmi: '3840x2160', vga: '1280x1024', hertz: 60, pointer: 5 };
  expect(shownOutput(config)).toEqual(asked);
  const said = JSON.stringify(asked);
  expect(said.length).toBeLessThan(OUTPUT_MAX_BYTES);
  expect(readShownOutput(said)).toEqual(asked);
});
