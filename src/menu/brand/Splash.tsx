// What the screen shows while the recorder starts: mark, model, firmware, how far it has come.
import { BrandMark, PRODUCT_NAME } from './BrandMark.tsx';
import './brand.css';

export interface SplashProps {
  readonly model: string;
  readonly firmware: string;
  /** What the recorder is doing, in words; also names the progress bar. */
  readonly line: string;
  /** 0…1; anything outside is clamped. */
  readonly progress: number;
}

export function Splash({ model, firmware, line, progress }: SplashProps) {
  const done = Math.min(1, Math.max(0, progress));
  return (
    <div class="splash">
      <BrandMark size={88} class="splash-mark" />
      <div class="splash-name">{PRODUCT_NAME}</div>
      <div class="splash-model">
        {model} · {firmware}
      </div>
      <div
        class="splash-track"
        role="progressbar"
        aria-label={line}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
      >
        <div class="splash-bar" style={{ transform: `scaleX(${done})` }} />
      </div>
      <div class="splash-line" aria-hidden="true">
        {line}
      </div>
    </div>
  );
}
