/** The screen alone: the recorder's output and nothing of the bench. */
import { render } from 'preact';
import { SafeModeScreen, Screen } from '../menu/index.ts';
import { obeyLanguage, openWorld, startOver } from './open.ts';
import { followPlaces } from './places.ts';
import './kiosk.css';
import { systemRandom } from './ports/random.ts';
import { wireMenu } from './wiring.ts';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld();
  const { world, link, language } = opened;
  const over = (): void => void startOver(opened);
  if (!world) return render(<SafeModeScreen language={language} startOver={over} />, root);
  const ports = await wireMenu({
    world,
    newId: () => systemRandom.hex(8),
    startOver: over,
    wallClock: () => Date.now(),
  });
  followPlaces(ports.navigation, link.place);
  render(<Screen ports={ports} />, root);
  await world.hardware.powerOn();
  await obeyLanguage(world, link.language);
}

const root = document.getElementById('screen');
if (!root) throw new Error('kiosk.html has no element #screen to draw the recorder in.');
void start(root);
