// Any icon there is: what the menu and its pages draw. Fetched with the menu.
import { type IconProps, outline } from './Icon.tsx';
import { LIVE_SHAPES } from './liveShapes.ts';
import { MENU_SHAPES } from './menuShapes.ts';
import { SHAPES } from './shapes.ts';

const ALL = { ...SHAPES, ...LIVE_SHAPES, ...MENU_SHAPES };

export type MenuIconName = keyof typeof ALL;

export function MenuIcon({ name, size, class: look }: IconProps<MenuIconName>) {
  return outline(ALL[name], size, look);
}
