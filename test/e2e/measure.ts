/** Measures what is on the screen: text that is cut off or leaves its box, scrolling sideways, boxes that leave the stage. */
import type { Page } from '@playwright/test';

export interface Measured {
  faults: string[];
  /** Pieces of text that were measured. */
  texts: number;
}

/** @param within selector of what is measured and must hold it all */
export async function measure(page: Page, within: string): Promise<Measured> {
  await page.evaluate(atRest);
  return page.evaluate(inPage, within);
}

/** Runs in the page: what slides in has arrived. */
async function atRest(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Runs in the page. */
function inPage(within: string): Measured {
  const stage = document.querySelector(within);
  if (!stage) return { faults: [`nothing is ${within}`], texts: 0 };
  const SLACK = 1.5;
  const faults: string[] = [];
  let texts = 0;
  const stageBox = stage.getBoundingClientRect();
  const tell = (what: string, text: string): void => void faults.push(`${what}: “${text.trim().slice(0, 40)}”`);
  const hidden = (element: Element): boolean => {
    const style = getComputedStyle(element);
    // For screen readers alone.
    return style.clipPath.startsWith('inset') || style.visibility === 'hidden' || style.display === 'none';
  };
  const outside = (inner: DOMRect, outer: DOMRect, axis: 'x' | 'y' | 'both' = 'both'): boolean =>
    (axis !== 'y' && (inner.left < outer.left - SLACK || inner.right > outer.right + SLACK)) ||
    (axis !== 'x' && (inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK));

  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const parent = node.parentElement;
    if (text.trim() === '' || !parent || ['OPTION', 'SCRIPT', 'STYLE'].includes(parent.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    let unseen = false;
    let scrolls = false;
    const found: string[] = [];
    for (let above: Element | null = parent; above && above !== stage.parentElement; above = above.parentElement) {
      if (hidden(above)) unseen = true;
      const style = getComputedStyle(above);
      if (style.textOverflow === 'ellipsis') unseen = true; // Shortened on purpose; the whole is elsewhere.
      const frame = above.getBoundingClientRect();
      const isControl = /^(button|tab|option|menuitem|cell|columnheader|combobox)/.test(
        above.getAttribute('role') ?? { BUTTON: 'button', TD: 'cell', TH: 'columnheader' }[above.tagName] ?? '',
      );
      if (isControl && !scrolls && outside(box, frame)) found.push(`leaves its ${above.tagName.toLowerCase()}`);
      if (style.overflowX !== 'visible' && outside(box, frame, 'x')) found.push(`cut off by .${above.className}`);
      if (style.overflowY === 'auto' || style.overflowY === 'scroll') scrolls = true;
      else if (style.overflowY !== 'visible' && !scrolls && outside(box, frame, 'y'))
        found.push(`cut off in height by .${above.className}`);
    }
    if (unseen) continue;
    texts++;
    if (outside(box, stageBox, scrolls ? 'x' : 'both')) found.push('leaves the stage');
    for (const fault of new Set(found)) tell(fault, text);
  }

  for (const element of [document.documentElement, ...stage.querySelectorAll('*')]) {
    const { overflowX } = getComputedStyle(element);
    if (overflowX !== 'auto' && overflowX !== 'scroll' && element !== document.documentElement) continue;
    if (element.scrollWidth > element.clientWidth + SLACK) tell(`scrolls sideways: .${element.className}`, '');
  }
  for (const dialog of stage.querySelectorAll('.dialog, [role="listbox"], [role="menu"]'))
    if (outside(dialog.getBoundingClientRect(), stageBox)) tell('leaves the stage', dialog.textContent ?? '');

  const keys = stage.querySelector('canvas')?.closest('[role="group"]')?.getBoundingClientRect();
  const field = document.activeElement?.tagName === 'INPUT' ? document.activeElement.getBoundingClientRect() : null;
  if (keys) {
    if (outside(keys, stageBox)) tell('the keyboard leaves the stage', '');
    const covers = field && keys.top < field.bottom && keys.bottom > field.top && keys.left < field.right;
    if (covers) tell('the keyboard covers its field', document.activeElement?.getAttribute('aria-label') ?? '');
  }
  if (field && outside(field, stageBox)) tell('the field leaves the stage', '');
  return { faults, texts };
}
