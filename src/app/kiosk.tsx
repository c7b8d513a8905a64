/** The screen alone: the recorder's output and nothing of the bench. */
import { render } from 'preact';
import { SafeModeScreen, Screen, screenStrings } from '../menu/index.ts';
import { openWorld, startOver } from './open.ts';
import { beginSession } from './session.ts';
import './kiosk.css';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld();
  const { world, link } = opened;
  const over = (): void => void startOver(opened);
  if (!world) return render(<SafeModeScreen t={await screenStrings.fetch(opened.language)} startOver={over} />, root);
  const { menu } = await beginSession({ world, place: link.place, language: link.language, startOver: over });
  render(<Screen ports={menu} />, root);
}

const root = document.getElementById('screen');
if (!root) throw new Error('kiosk.html has no element #screen to draw the recorder in.');
void start(root);
