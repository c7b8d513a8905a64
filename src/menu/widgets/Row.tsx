/** One row of a page: label, control, and beneath them what is wrong or what may help, in words. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useHints } from '../state/hints.ts';
import { Hint } from './Hint.tsx';
import './row.css';

interface RowProps {
  label: string;
  /** The setting that the row edits, to find it by. */
  field?: string;
  /** What is wrong with the value. */
  fault?: string | undefined;
  /** What the recorder itself says of the value. */
  note?: string | undefined;
  /** What we say of it; gone where hints are off. */
  hint?: string | undefined;
  /** The hint stands behind the control, which is a small one, and not beneath. */
  isHintBehind?: boolean;
  /** Gets the id of the words beneath, for `aria-describedby`. */
  children(describedBy: string | undefined): ComponentChildren;
}

export function Row({ label, field, fault, note, hint, isHintBehind = false, children }: RowProps) {
  const id = useId();
  const isHint = useHints() && fault === undefined && note === undefined && hint !== undefined;
  const words = isHint ? hint : (fault ?? note);
  const said = isHint ? <Hint>{words}</Hint> : words;
  const isBehind = isHintBehind && fault === undefined;
  return (
    <div class="row" data-field={field}>
      <span class="row-label" aria-hidden="true">
        {label}
      </span>
      <div class="row-control">
        {children(words ? id : undefined)}
        {words && isBehind && (
          <span id={id} class="row-behind">
            {said}
          </span>
        )}
      </div>
      {words && !isBehind && (
        <p id={id} class={fault ? 'row-words row-fault' : 'row-words'} role={fault ? 'alert' : undefined}>
          {said}
        </p>
      )}
    </div>
  );
}

/** A row that is only read: its label and value are a pair for everybody. */
export function ReadRow({ label, children }: { label: string; children: ComponentChildren }) {
  const id = useId();
  const text = typeof children === 'string' || typeof children === 'number';
  return (
    <div class={text ? 'row row-text' : 'row'} role="group" aria-labelledby={id}>
      <span id={id} class="row-label">
        {label}
      </span>
      <div class={text ? 'row-control figures' : 'row-control'}>{children}</div>
    </div>
  );
}
