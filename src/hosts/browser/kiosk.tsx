/** The screen alone: the recorder's output and nothing of the panel. */
import { render } from 'preact';
import { screenStrings } from '../../menu/index.ts';
import { keepForOffline } from './offline/keepForOffline.ts';
import { openWorld, startOver } from './open.ts';
import { copyFrame, SessionScreen, safeModeOf } from './SessionScreen.tsx';
import { isServedByProcess } from './servedByProcess.ts';
import { beginSession } from './session.ts';
import './kiosk.css';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld();
  const { world, link } = opened;
  const over = (): void => void startOver(opened);
  if (!world) return render(await safeModeOf(opened.language, over), root);
  const session = await beginSession({
    world,
    random: opened.random,
    place: link.place,
    language: link.language,
    startOver: over,
    noteUsable: opened.noteUsable,
    hints: opened.hints,
  });
  const screen = <SessionScreen session={session} />;
  const { claim, storage } = opened.place;
  // With its words at hand the screen's first picture is there at once, and follows the one that stands in the page until then.
  await screenStrings.fetch(opened.language).catch(() => undefined);
  // A start that takes no time has no picture of its own: it would cost a slow board the time that it does not take.
  if (opened.speed === 'instant') await Promise.race([session.started, pause(LONGEST_START_MS)]);
  if (claim.mine && storage.kind !== 'unwritable') return render(screen, root);
  const CopyFrame = await copyFrame();
  render(
    <CopyFrame
      language={opened.language}
      why={claim.mine ? 'unwritable' : 'told'}
      whenFree={claim.mine ? () => () => undefined : claim.whenFree}
      takeOver={() => location.reload()}
    >
      {screen}
    </CopyFrame>,
    root,
  );
}

/** A recorder that starts at once and does not come up all the same is shown as it is. */
const LONGEST_START_MS = 1000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

const root = document.getElementById('screen');
if (!root) throw new Error('kiosk.html has no element #screen to draw the recorder in.');
const ready = isServedByProcess()
  ? import('./remote.entry.tsx').then(({ startRemote }) => startRemote(root))
  : start(root);
void ready.then(() => document.getElementById('before-screen')?.remove());
// At once, and not when the screen stands: a page that is left before that must tell the worker too.
if (!isServedByProcess()) keepForOffline();
