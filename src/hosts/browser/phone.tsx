/** The phone's own page: the app, over a recorder of this page that is switched on, or at the process that served the page. */
import { render } from 'preact';
import { unawaited } from '../../device/index.ts';
import { applyLanguage } from '../../world/index.ts';
import { keepForOffline } from './offline/keepForOffline.ts';
import { openWorld, startOver } from './open.ts';
import { PhonePage } from './PhonePage.tsx';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';
import { createPerWorld } from './perWorld.ts';
import { createPhonePorts } from './phonePorts.ts';
import { safeModeOf } from './SessionScreen.tsx';
import { isServedByProcess } from './servedByProcess.ts';
import './phonePage.css';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld({ screen: false });
  const { world, language } = opened;
  if (!world) return render(await safeModeOf(language, () => void startOver(opened)), root);
  const on = world.hardware.powerOn();
  unawaited(on.then(() => applyLanguage(world, opened.link.language)));
  const lan = createPerWorld<PageLan>(async (here) => (await import('./pageLan.ts')).openPageLan(here));
  const cloud = createPerWorld<PageCloud>(async (here) => (await import('./pageCloud.ts')).openPageCloud(here));
  const ports = createPhonePorts({ world, cloud: () => cloud.of(world), lan: () => lan.of(world) });
  render(<PhonePage ports={ports} first={language} copied={!opened.place.claim.mine} />, root);
  opened.noteUsable();
}

const root = document.getElementById('phone');
if (!root) throw new Error('phone.html has no element #phone to draw the app in.');
if (isServedByProcess()) {
  void import('./processPhone.entry.tsx').then(({ startProcessPhone }) => startProcessPhone(root));
} else {
  void start(root);
  keepForOffline();
}
