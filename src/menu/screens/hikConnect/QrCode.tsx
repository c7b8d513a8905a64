/** A QR code as one SVG path, dark on white with its quiet zone, whatever the colours of the menu. */
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

const QUIET = 3;

export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const matrix = encode(text, { ecc: 'M', border: QUIET });
    const modules = matrix.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
    return { size: matrix.size, path: modules.join('') };
  }, [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
