/**
 * The page of the box's own monitor (`?box`): it says every other second that it lives, and keeps a curious hand inside. No menu, window,
 * zoom, drag, selection or paste of the browser's is reached from it by mouse or keyboard; a crashed page holds nobody, which is why
 * the box has other fences besides. What is typed into a field goes through. With each beat, and at once when it is another, it says
 * which display it wants: the one that is set in the menu, or is being tried there. On the second monitor
 * (`?second`), where the menu lets each show its own, is live view, and nobody can do anything there.
 */
import { triedOutput } from '../../menu/index.ts';
import { PAGE_LEAVES, shownOutput } from '../standard/index.ts';
import type { Shown } from './session.ts';
import './boxScreen.css';

const BEAT_MS = 2000;
/** Middle button: pastes and scrolls. Fourth and fifth: go back and forth in the browser's history. */
const BROWSERS_BUTTONS = [1, 3, 4];
/** F1…F24, the keys of the browser and of the system, Shift+Esc for its task manager; with Ctrl, Alt or Meta every key. */
const BROWSERS_KEYS =
  /^(F\d+|Browser\w+|Launch\w+|ContextMenu|PrintScreen|Help|Find|New|Open|Close|Save|Print|ZoomToggle)$/;

const stop = (event: Event): void => event.preventDefault();
const isField = ({ target }: Event): boolean => target instanceof Element && target.matches('input, textarea');

export function beBoxScreen(root: Element, shown: Pick<Shown, 'menu' | 'watchMenu'>): void {
  keepInside();
  const display = (): string => {
    const { recorder, screen } = shown.menu();
    return JSON.stringify(shownOutput({ ...recorder.now().config, ...triedOutput(screen.getSnapshot()) }));
  };
  followDisplay(shown, display, beat('box-screen', root, display));
}

/** Begins with live view and stays there: no hand reaches it. */
export function beSecondScreen(root: HTMLElement): void {
  keepInside();
  document.documentElement.classList.add('second');
  root.inert = true;
  beat('box-screen?second', root, () => {
    // It never rests: a screen saver would wait here for a mouse that never comes.
    root.querySelector('.screen')?.dispatchEvent(new Event('wheel'));
    return '';
  });
}

function keepInside(): void {
  const on = <K extends keyof WindowEventMap>(names: readonly K[], hear: (event: WindowEventMap[K]) => void): void => {
    for (const name of names) addEventListener(name, hear, { capture: true, passive: false });
  };
  on(['contextmenu', 'dragstart', 'dragover', 'drop', 'paste'], stop);
  on(['selectstart'], (event) => isField(event) || stop(event));
  on(['mousedown', 'mouseup', 'auxclick'], (event) => void (BROWSERS_BUTTONS.includes(event.button) && stop(event)));
  on(['wheel', 'keydown'], (event) => {
    const held = event.ctrlKey || event.altKey || event.metaKey;
    const key = 'key' in event ? event.key : '';
    if (held || BROWSERS_KEYS.test(key) || (event.shiftKey && key === 'Escape')) stop(event);
  });
}

/** Another display is not asked for at the next beat but when somebody chooses it. */
function followDisplay(shown: Pick<Shown, 'menu' | 'watchMenu'>, display: () => string, say: () => void): void {
  let said = display();
  let ends: (() => void)[] = [];
  const look = (): void => {
    const now = display();
    if (now === said) return;
    said = now;
    say();
  };
  const follow = (): void => {
    for (const end of ends) end();
    const { recorder, screen } = shown.menu();
    const watched = screen.subscribe(look);
    ends = [recorder.watch(look), () => watched.unsubscribe()];
    look();
  };
  shown.watchMenu(follow);
  follow();
}

/**
 * As long as something is drawn; over a line of its own, which ends with the page, however it ends.
 * @returns a beat out of turn
 */
function beat(path: string, root: Element, words: () => string): () => void {
  const open = (): WebSocket => new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')));
  let line = open();
  addEventListener('pagehide', () => line.send(PAGE_LEAVES));
  const say = (): void => {
    if (line.readyState === WebSocket.OPEN && root.firstElementChild) line.send(words());
  };
  setInterval(() => {
    if (line.readyState > WebSocket.OPEN) line = open();
    else say();
  }, BEAT_MS);
  return say;
}
