/** The phone's own page: the app, over a recorder of this page that is switched on, or at the process that served the page. */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { unawaited } from '../../device/index.ts';
import { preferredLanguage } from '../../menu/index.ts';
import { Phone } from '../../phone/index.ts';
import { applyLanguage } from '../../world/index.ts';
import { readLink } from './link.ts';
import { keepForOffline } from './offline/keepForOffline.ts';
import { openWorld, startOver } from './open.ts';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';
import { createPerWorld } from './perWorld.ts';
import { createPhonePorts, type LastingPorts, portsOverHttp } from './phonePorts.ts';
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
  render(<PhoneOf ports={ports} first={language} copied={!opened.place.claim.mine} />, root);
  opened.noteUsable();
}

interface PhoneOfProps {
  ports: LastingPorts;
  first: 'ru' | 'en';
  copied: boolean;
}

function PhoneOf({ ports, first, copied }: PhoneOfProps) {
  const [language, chooseLanguage] = useState(first);
  const all = useMemo(() => ({ ...ports, language, chooseLanguage, copied }), [ports, language]);
  document.documentElement.lang = language;
  return (
    <div class="phone-frame">
      <Phone ports={all} />
    </div>
  );
}

const root = document.getElementById('phone');
if (!root) throw new Error('phone.html has no element #phone to draw the app in.');
if (isServedByProcess()) {
  const { language } = readLink(location.search, location.hash);
  const first = language ?? preferredLanguage(navigator.languages);
  render(<PhoneOf ports={portsOverHttp()} first={first} copied={false} />, root);
} else {
  void start(root);
  keepForOffline();
}
