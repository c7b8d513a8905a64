/** The lab: the recorder's monitor with the trainer's panel around it. */
import { type ComponentChildren, render } from 'preact';
import { createTimeline, Lab } from '../../trainer/index.ts';
import { besideMonitor } from './besideMonitor.tsx';
import { keepForOffline } from './offline/keepForOffline.ts';
import { openWorld, startOver } from './open.ts';
import { SessionScreen, safeModeOf } from './SessionScreen.tsx';
import { secretSettings } from './secretSettings.ts';
import { isServedByProcess } from './servedByProcess.ts';
import { createLab, type LabSession } from './trainerPorts.ts';
import { useFollowed } from './useFollowed.ts';
import { viewAsked } from './viewAsked.ts';
import './lab.css';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld();
  const timeline = createTimeline({ now: () => performance.now(), capacity: 500, secretSettings });
  const lab = await createLab(opened, timeline);
  const safeMode = opened.world ? null : await safeModeOf(opened.language, () => void startOver(opened));
  render(
    <Lab ports={lab} beside={besideMonitor(lab)} view={viewAsked(opened.scenario)}>
      <MonitorPicture lab={lab}>{safeMode}</MonitorPicture>
    </Lab>,
    root,
  );
}

/** The screen of the present session, a new one for a new session; what is given where there is none. */
function MonitorPicture({ lab, children }: { lab: LabSession; children: ComponentChildren }) {
  const session = useFollowed(lab.session, lab.watch);
  return session ? <SessionScreen key={session.world} session={session} /> : children;
}

const root = document.getElementById('lab');
if (!root) throw new Error('index.html has no element #lab to draw the lab in.');
if (isServedByProcess()) {
  void import('./remoteLab.entry.tsx').then(({ startRemoteLab }) => startRemoteLab(root));
} else {
  void start(root);
  keepForOffline();
}
