/** The lab around a recorder that lives in the process which served this page: its panel acts on the world there. */
import { render } from 'preact';
import { createTimeline, Lab } from '../../trainer/index.ts';
import { connectToProcess } from './connectToProcess.tsx';
import { hashWhere } from './hashSync.ts';
import { LineFrame } from './LineFrame.tsx';
import { remoteTrainer } from './remoteTrainer.ts';
import { SessionScreen } from './SessionScreen.tsx';
import { secretSettings } from './secretSettings.ts';

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
    <Lab ports={ports} tableLink={`./?scenario=${ports.facts().scenario}&way=all`}>
      <LineFrame language={language} line={line}>
        <SessionScreen session={shown} />
      </LineFrame>
    </Lab>,
    root,
  );
}
