// What live view and its menu draw besides the screen's own icons. Fetched with live view.
import { type IconProps, outline } from './Icon.tsx';
import { LIVE_SHAPES } from './liveShapes.ts';

export type LiveIconName = keyof typeof LIVE_SHAPES;

export function LiveIcon({ name, size, class: look }: IconProps<LiveIconName>) {
  return outline(LIVE_SHAPES[name], size, look);
}
