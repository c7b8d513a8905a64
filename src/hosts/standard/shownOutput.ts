/**
 * What the page of the box's own monitor asks of the session that it stands in: the display's mode and the mouse, which no page can
 * set. It goes with every beat, from the page to the process, where the session reads it. A session that cannot do it leaves the picture to the page, which draws
 * it in the shape of the mode.
 */
import * as v from 'valibot';
import { type Config, configSchema } from '../../device/index.ts';

const { 'general.resolution': hdmi, 'output.vga': vga, 'output.pointer': pointer } = configSchema;

const schema = v.strictObject({
  /** `1920x1080`, or `auto`: the mode that the monitor itself asks for. */
  hdmi: v.picklist(hdmi.options),
  /** `same`: it shows what HDMI shows. */
  vga: v.picklist([...vga.options, 'same']),
  hertz: v.picklist([50, 60]),
  /** From 1, the slowest, to 5; at 3 the mouse is left as it is. */
  pointer: v.picklist(pointer.options),
});

export type ShownOutput = v.InferOutput<typeof schema>;

/** A beat that says nothing of it is empty. */
export const OUTPUT_MAX_BYTES = 128;

export const shownOutput = (config: Config): ShownOutput => ({
  hdmi: config['general.resolution'],
  vga: config['output.same'] ? 'same' : config['output.vga'],
  hertz: config['output.standard'] === 'pal' ? 50 : 60,
  pointer: config['output.pointer'],
});

/** @returns null for whatever no page of ours sends. */
export function readShownOutput(text: string): ShownOutput | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
