/** The lab around a recorder that lives in the process which served this page: its panel acts on the world there. */
import { render } from 'preact';
import { createTimeline, Lab } from '../../trainer/index.ts';
import { besideProcess } from './besideProcess.tsx';
import { connectToProcess } from './connectToProcess.tsx';
import { hashWhere } from './hashSync.ts';
import { LineFrame } from './LineFrame.tsx';
import { remoteTrainer } from './remoteTrainer.ts';
import { SessionScreen } from './SessionScreen.tsx';
import { secretSettings } from './secretSettings.ts';
import { viewAsked } from './viewAsked.ts';

export async function startRemoteLab(root: HTMLElement): Promise<void> {
  const timeline = createTimeline({ now: () => performance.now(), capacity: 500, secretSettings });
  const { line, shown, language, hints } = await connectToProcess(root, { inspect: timeline.inspect });
  const ports = await remoteTrainer({
    trainer: line.faces.trainer,
    timeline,
    hints,
    place: () => hashWhere(shown.menu().navigation.getSnapshot()),
  });
  render(
    <Lab ports={ports} beside={besideProcess(ports)} view={viewAsked(ports.facts().scenario)}>
      <LineFrame language={language} line={line}>
        <SessionScreen session={shown} />
      </LineFrame>
    </Lab>,
    root,
  );
}
