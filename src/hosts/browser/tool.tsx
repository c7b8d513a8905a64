/** The PC with the SADP tool, alone: beside it, unseen, the recorder that the address names, switched on; or those of the process that served the page. */
import { render } from 'preact';
import { unawaited } from '../../device/index.ts';
import { applyLanguage, besideAtStart } from '../../world/index.ts';
import { keepForOffline } from './offline/keepForOffline.ts';
import { openWorld, startOver } from './open.ts';
import { PcPage } from './PcPage.tsx';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';
import { createPerWorld } from './perWorld.ts';
import { copyFrame, safeModeOf } from './SessionScreen.tsx';
import { isServedByProcess } from './servedByProcess.ts';
import { toolPorts } from './toolPorts.ts';
import './tool.css';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld({ screen: false });
  const { world, link, language } = opened;
  if (!world) return render(await safeModeOf(language, () => void startOver(opened)), root);
  unawaited(world.hardware.powerOn().then(() => applyLanguage(world, link.language)));
  // Nothing of a screen is waited for.
  opened.noteUsable();
  const lan = createPerWorld<PageLan>(async (here) => (await import('./pageLan.ts')).openPageLan(here));
  const cloud = createPerWorld<PageCloud>(async (here) => (await import('./pageCloud.ts')).openPageCloud(here));
  const ports = toolPorts({
    lan: () => lan.of(world),
    cloud: () => cloud.of(world),
    platform: world.platform,
    start: besideAtStart(world.scenario),
  });
  const pc = <PcPage ports={ports} first={language} />;
  const { claim, storage } = opened.place;
  if (claim.mine && storage.kind !== 'unwritable') return render(pc, root);
  const CopyFrame = await copyFrame();
  render(
    <CopyFrame
      language={language}
      why={claim.mine ? 'unwritable' : 'told'}
      whenFree={claim.mine ? () => () => undefined : claim.whenFree}
      takeOver={() => location.reload()}
    >
      {pc}
    </CopyFrame>,
    root,
  );
}

const root = document.getElementById('pc');
if (!root) throw new Error('tool.html has no element #pc to draw the PC in.');
if (isServedByProcess()) {
  void import('./processTool.entry.tsx').then(({ startProcessTool }) => startProcessTool(root));
} else {
  void start(root);
  keepForOffline();
}
