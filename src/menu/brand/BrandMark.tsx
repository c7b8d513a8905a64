// The simulator's own mark: a lens whose iris is a recording disc cut by a play-head. An invention, no vendor's sign.
// The same drawing stands in public/favicon.svg, on a dark tile.
import './brand.css';

/** Shown on the splash and in the top bar. A name, so the same in every language. */
export const PRODUCT_NAME = 'SIM NVR';

export interface BrandMarkProps {
  /** Edge in CSS pixels. */
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}

export function BrandMark({ size = 32, class: className }: BrandMarkProps) {
  return (
    <svg
      class={className}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="brand-ring" d={RING} />
      <path class="brand-iris" d={IRIS} />
      <path class="brand-glint" d={GLINT} />
    </svg>
  );
}

/** A rounded square housing, open at the lower right like a lens hood seen at an angle. */
const RING = 'M23 29H12A9 9 0 0 1 3 20V12A9 9 0 0 1 12 3H20A9 9 0 0 1 29 12V23';
/** Three blades round a three-cornered opening. */
const IRIS =
  'M17.2 13.44L19.82 23.21A7.9 7.9 0 0 0 21.05 9.59zM17.62 18.32L7.84 15.7A7.9 7.9 0 0 0 19.03 23.58zM13.18 16.25L20.34 9.09A7.9 7.9 0 0 0 7.92 14.84z';
const GLINT = 'M29 29h.01';
