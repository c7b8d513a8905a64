/** Reads what a page says of the display that it wants. It ends in somebody's command line: nothing passes that is not on our lists. */
import * as v from 'valibot';
import { configSchema } from '../../device/index.ts';
import type { ShownOutput } from '../standard/index.ts';

const schema: v.GenericSchema<unknown, ShownOutput> = v.strictObject({
  hdmi: v.picklist(configSchema['general.resolution'].options),
  vga: v.picklist([...configSchema['output.vga'].options, 'same']),
  hertz: v.picklist([50, 60]),
  pointer: v.picklist(configSchema['output.pointer'].options),
});

/** Longer than any that is one. */
export const OUTPUT_MAX_BYTES = 128;

/** @returns null for whatever no page of ours says. */
export function readShownOutput(text: string): ShownOutput | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
