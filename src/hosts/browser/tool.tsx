/** The PC with the SADP tool, alone: beside it, unseen, the recorder that the address names, switched on. */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { unawaited } from '../../device/index.ts';
import { Tool } from '../../tool/index.ts';
import { applyLanguage, type World } from '../../world/index.ts';
import { keepForOffline } from './offline/keepForOffline.ts';
import { openWorld, startOver } from './open.ts';
import { openPageCloud } from './pageCloud.ts';
import { openPageLan } from './pageLan.ts';
import { safeModeOf } from './SessionScreen.tsx';
import { toolPorts } from './toolPorts.ts';
import './tool.css';

async function start(root: HTMLElement): Promise<void> {
  const opened = await openWorld({ screen: false });
  const { world, link, language } = opened;
  if (!world) return render(await safeModeOf(language, () => void startOver(opened)), root);
  unawaited(world.hardware.powerOn().then(() => applyLanguage(world, link.language)));
  // Nothing of a screen is waited for.
  opened.noteUsable();
  render(<PcPage world={world} language={language} />, root);
}

function PcPage({ world, language }: { world: World; language: 'ru' | 'en' }) {
  const [spoken, speak] = useState(language);
  const ports = useMemo(() => {
    const lan = once(() => openPageLan(world));
    const cloud = once(() => openPageCloud(world));
    return toolPorts({ lan, cloud });
  }, [world]);
  document.documentElement.lang = spoken;
  return <Tool ports={ports} language={spoken} chooseLanguage={speak} />;
}

/** What did not come is asked for again. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => {
    const asked = opening ?? open();
    opening = asked;
    asked.catch(() => {
      opening = null;
    });
    return asked;
  };
}

const root = document.getElementById('pc');
if (!root) throw new Error('tool.html has no element #pc to draw the PC in.');
void start(root);
keepForOffline();
