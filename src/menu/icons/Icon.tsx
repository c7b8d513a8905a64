// One outline icon in the colour of the text around it. Always decoration: the control that holds it carries the words.
import { SHAPES } from './shapes.ts';

export type IconName = keyof typeof SHAPES;

export interface IconProps {
  readonly name: IconName;
  /** Edge in CSS pixels. The stroke is 2 px at 24 and scales with it. */
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}

export function Icon({ name, size = 20, class: className }: IconProps) {
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
      <path d={SHAPES[name]} />
    </svg>
  );
}
