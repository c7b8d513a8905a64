/**
 * PC and phone on the lab's table as an event list meets them: what a person does at their controls is told by what the controls are called,
 * and is done again at those that are called so. Much of their screens is in components and fields, which no actor hears. A field that holds
 * a secret is marked as such where it is drawn (`data-secret`); the eye beside it is left alone, so that no playback shows what is in it.
 */
import type { BesideFace, Control, FaceDeed } from '../../recording/index.ts';

const ROOTS: Readonly<Record<BesideFace, string>> = { pc: '.lab-pc', phone: '.lab-phone' };
const faces = Object.keys(ROOTS) as BesideFace[];
const CONTROLS = 'button, input, select, textarea, a';
/** What a list's reader takes. */
const LONGEST = 400;

type ControlElement = HTMLElement & { readOnly?: boolean };
type FieldElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Ear {
  did(from: BesideFace, deed: FaceDeed): void;
  /** What may be written down of a field's text. */
  written(text: string, secret: boolean): Extract<FaceDeed, { does: 'write' }>['text'];
}

/** @returns an end of it */
export function hearFaces({ did, written }: Ear): () => void {
  const heard = new AbortController();
  const at = (type: string, listen: (event: Event, from: BesideFace, root: Element) => void): void =>
    document.addEventListener(
      type,
      (event) => {
        const from = faces.find((face) => elementAt(event)?.closest(ROOTS[face]));
        const root = from && rootOf(from);
        if (from && root) listen(event, from, root);
      },
      { capture: true, signal: heard.signal },
    );
  const tell = (does: 'press' | 'open' | 'open-menu') => (event: Event, from: BesideFace, root: Element) => {
    const element = controlAt(event);
    if (!element || !isUsable(element) || (does === 'press' && (isField(element) || isEye(element)))) return;
    did(from, { does, on: controlOf(element, root) });
  };
  at('click', tell('press'));
  at('dblclick', tell('open'));
  at('contextmenu', tell('open-menu'));
  at('change', (event, from, root) => {
    const element = controlAt(event);
    if (!element || !isField(element)) return;
    did(from, { does: 'write', on: controlOf(element, root), text: written(element.value, holdsSecret(element)) });
  });
  let entered: (() => void) | null = null;
  at('keydown', (event, from, root) => {
    const { key } = event as KeyboardEvent;
    if (key === 'Escape') did(from, { does: 'leave', under: titleOf(root) });
    const element = key === 'Enter' ? controlAt(event) : null;
    const on = element && controlOf(element, root);
    entered = on && (() => did(from, { does: 'open', on }));
  });
  // Where Enter does more than to press, it says so; by then all may look different.
  const opens = (event: Event): void => {
    if (event.defaultPrevented) entered?.();
    entered = null;
  };
  document.addEventListener('keydown', opens, { signal: heard.signal });
  return () => heard.abort();
}

/**
 * While a list is played its person alone is at the faces: a mouse that goes down on the panel closes no menu there.
 * @returns an end of it
 */
export function shieldFaces(): () => void {
  const shielded = new AbortController();
  const keep = (event: Event): void => {
    if (event.isTrusted) event.stopPropagation();
  };
  window.addEventListener('pointerdown', keep, { capture: true, signal: shielded.signal });
  return () => shielded.abort();
}

export const reaches = (from: BesideFace, did: FaceDeed): boolean => {
  const element = elementOf(from, did);
  return element !== null && isUsable(element);
};

export function pointAt(from: BesideFace, did: FaceDeed): void {
  if (did.does === 'leave') return;
  const element = elementOf(from, did);
  element?.scrollIntoView({ block: 'nearest' });
  const ring = { outline: '3px solid #ff7a1a', outlineOffset: '-1px' };
  element?.animate([ring, ring, { ...ring, outlineColor: 'transparent' }], 900);
}

export function act(from: BesideFace, did: FaceDeed, text: string): void {
  const element = elementOf(from, did);
  if (!element) return;
  // What is open elsewhere closes, as when a mouse goes down there.
  element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  switch (did.does) {
    case 'press':
      return element.click();
    case 'open':
      return void element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    case 'open-menu': {
      const { left, top, width, height } = element.getBoundingClientRect();
      const place = { clientX: left + width / 2, clientY: top + height / 2 };
      return void element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }));
    }
    case 'leave':
      return void element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    case 'write':
      if (!isField(element)) return;
      element.value = text;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

const rootOf = (from: BesideFace): Element | null => document.querySelector(ROOTS[from]);
const elementAt = ({ target }: Event): Element | null => (target instanceof Element ? target : null);

function elementOf(from: BesideFace, did: FaceDeed): ControlElement | null {
  const root = rootOf(from);
  const under = did.does === 'leave' ? did.under : did.on.under;
  if (!root || titleOf(root) !== under) return null;
  if (did.does === 'leave') return topOf(root) as HTMLElement;
  return namesakes(did.on, root)[did.on.nth ?? 0] ?? null;
}

/** A row stands for the tick in it. */
function controlAt(event: Event): ControlElement | null {
  const element = elementAt(event);
  return element?.closest<HTMLElement>(CONTROLS) ?? element?.closest('tr')?.querySelector<HTMLElement>('input') ?? null;
}

function controlOf(element: HTMLElement, root: Element): Control {
  const a = element.localName as Control['a'];
  const control = { a, named: nameOf(element), under: titleOf(root) };
  const nth = namesakes(control, root).indexOf(element);
  return nth > 0 ? { ...control, nth } : control;
}

const namesakes = ({ a, named }: Pick<Control, 'a' | 'named'>, root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(a)].filter((one) => isInReach(one, root) && nameOf(one) === named);

/** Seen, and not below something that has to be answered first. */
function isInReach(element: Element, root: Element): boolean {
  const inert = element.closest('[inert]');
  return element.checkVisibility() && !(inert && root.contains(inert) && inert !== root);
}

const isUsable = (element: ControlElement): boolean =>
  !element.matches(':disabled') && element.readOnly !== true && element.getAttribute('aria-disabled') !== 'true';

const PRESSED: readonly string[] = ['checkbox', 'radio', 'file', 'submit'];
const isField = (element: Element): element is FieldElement =>
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !PRESSED.includes(element.type));

const holdsSecret = (element: FieldElement): boolean =>
  element.type === 'password' || element.closest('[data-secret]') !== null;
const isEye = (element: Element): boolean =>
  element.localName === 'button' && element.closest('[data-secret]') !== null;

const topOf = (root: Element): Element => [...root.querySelectorAll('[role=dialog], [role=menu]')].at(-1) ?? root;
const titleOf = (root: Element): string => said(topOf(root).querySelector('h1, h2'));

/** Of a label what is not the field itself. */
function nameOf(element: HTMLElement): string {
  const named = element.getAttribute('aria-label');
  if (named !== null) return named;
  const [label] = ('labels' in element && (element as HTMLInputElement).labels) || [];
  return label ? said(...[...label.childNodes].filter((part) => !part.contains(element))) : said(element);
}

const said = (...nodes: (Node | null)[]): string =>
  nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST);

const textOf = (node: Node | null): string =>
  node?.hasChildNodes() ? [...node.childNodes].map(textOf).join(' ') : (node?.textContent ?? '');
