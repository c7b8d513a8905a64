// One outline icon in the colour of the text around it. Always decoration: the control that holds it carries the words.
// These are the icons of the screen without the menu; the menu's pages have more, which come with them (MenuIcon).
import type { VNode } from 'preact';
import { SHAPES } from './shapes.ts';

export type IconName = keyof typeof SHAPES;

export interface IconProps<Name extends string = IconName> {
  readonly name: Name;
  /** Edge in CSS pixels. The stroke is 2 px at 24 and scales with it. */
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}

export function Icon({ name, size, class: look }: IconProps) {
  return outline(SHAPES[name], size, look);
}

/** What has been drawn once is the same object ever after, and Preact does not look into it when its surroundings are drawn again. */
const drawn = new Map<string, VNode>();

/** @param shape a path on a 24 × 24 field */
export function outline(shape: string, size = 20, look?: string): VNode {
  const key = `${shape} ${size} ${look}`;
  const icon = drawn.get(key) ?? <Outline shape={shape} size={size} look={look} />;
  drawn.set(key, icon);
  return icon;
}

function Outline({ shape, size, look }: { shape: string; size: number; look: string | undefined }) {
  return (
    <svg
      class={look}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shape} />
    </svg>
  );
}
