/**
 * What the page of the box's own monitor asks of the session that it stands in: the display's mode and the mouse, which no page can
 * set. It goes with every beat from the page to the process, where the session reads it. Where no session does, the picture is drawn
 * in the shape of the mode all the same.
 */
import type { Config } from '../../device/index.ts';

export interface ShownOutput {
  /** `1920x1080`, or `auto`: the mode that the monitor itself asks for. */
  hdmi: Config['general.resolution'];
  /** `same`: it shows what HDMI shows. */
  vga: Config['output.vga'] | 'same';
  hertz: 50 | 60;
  /** From 1, the slowest, to 5; at 3 the mouse is left as it is. */
  pointer: Config['output.pointer'];
}

/** Said in the place of a beat by a page that is loaded anew: it comes back by itself. */
export const PAGE_LEAVES = 'leaves';

export const shownOutput = (config: Config): ShownOutput => ({
  hdmi: config['general.resolution'],
  vga: config['output.same'] ? 'same' : config['output.vga'],
  hertz: config['output.standard'] === 'pal' ? 50 : 60,
  pointer: config['output.pointer'],
});
