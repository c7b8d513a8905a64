/**
 * What lies under a list, a menu or a panel while it is open. A press beside it closes it and does nothing else: the focus is not
 * lost to the page, and the right button's own event does not come down to what is beneath.
 */
import type { ComponentChildren } from 'preact';
import './veil.css';

interface VeilProps {
  /** Names what is open, where that has no name of its own for everybody. */
  label?: string;
  onClose(): void;
  children: ComponentChildren;
}

const PRIMARY = 0;

export function Veil({ label, onClose, children }: VeilProps) {
  return (
    <div
      class="veil"
      {...(label !== undefined && { role: 'region', 'aria-label': label })}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (event.button === PRIMARY) onClose();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
