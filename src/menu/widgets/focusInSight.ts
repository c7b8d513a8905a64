/**
 * Whatever takes room brings the focused field back: the on-screen keyboard, a notice, words about a fault, a smaller window. A field
 * that is clicked is in sight already; what follows the click may push it out, and then somebody would type blind.
 */

/** Room for the ring around what has the focus. */
const AROUND = 6;

/** @returns its end */
export function keepFocusInSight(stage: HTMLElement): () => void {
  let focused: HTMLElement | null = null;
  const sizes = new ResizeObserver(() => {
    if (focused && document.activeElement === focused) bringIntoSight(focused, stage);
  });
  const follow = ({ target }: FocusEvent): void => {
    sizes.disconnect();
    focused = target instanceof HTMLInputElement ? target : null;
    // Each of them is told of at once, so what is out of sight already comes too.
    if (focused)
      for (const frame of framesOf(focused, stage)) for (const box of [frame, ...frame.children]) sizes.observe(box);
  };
  stage.addEventListener('focusin', follow);
  return () => {
    stage.removeEventListener('focusin', follow);
    sizes.disconnect();
  };
}

/** What scrolls around it, from within. Not all that clips: a box that is not meant to scroll must not be moved. */
function framesOf(element: HTMLElement, stage: HTMLElement): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (let above = element.parentElement; above && above !== stage; above = above.parentElement)
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) frames.push(above);
  return frames;
}

function bringIntoSight(field: HTMLElement, stage: HTMLElement): void {
  for (const frame of framesOf(field, stage)) {
    const room = frame.getBoundingClientRect();
    const row = (field.closest('.row') ?? field).getBoundingClientRect();
    // A row with many words about it may be higher than what is left.
    const box = row.height + 2 * AROUND <= frame.clientHeight ? row : field.getBoundingClientRect();
    const above = room.top + AROUND - box.top;
    const below = box.bottom - (room.top + frame.clientHeight - AROUND);
    if (above > 0) frame.scrollTop -= above;
    else if (below > 0) frame.scrollTop += below;
  }
}
