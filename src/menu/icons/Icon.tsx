// One outline icon in the colour of the text around it. Always decoration: the control that holds it carries the words.
// These are the icons of the screen without the menu; the menu's pages have more, which come with them (MenuIcon).
import { SHAPES } from './shapes.ts';

export type IconName = keyof typeof SHAPES;

export interface IconProps<Name extends string = IconName> {
  readonly name: Name;
  /** Edge in CSS pixels. The stroke is 2 px at 24 and scales with it. */
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}

export function Icon({ name, ...look }: IconProps) {
  return <Outline {...look} shape={SHAPES[name]} />;
}

interface OutlineProps extends Omit<IconProps, 'name'> {
  /** A path on a 24 × 24 field. */
  readonly shape: string;
}

export function Outline({ shape, size = 20, class: className }: OutlineProps) {
  return (
    <svg
      class={className}
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
