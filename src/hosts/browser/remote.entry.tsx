/** The kiosk's screen of a recorder that lives in the process which served this page. Fetched only there. */
import { render } from 'preact';
import { connectToProcess } from './connectToProcess.tsx';
import { LineFrame } from './LineFrame.tsx';
import { SessionScreen } from './SessionScreen.tsx';

export async function startRemote(root: HTMLElement): Promise<void> {
  const { line, shown, language } = await connectToProcess(root);
  render(
    <LineFrame language={language} line={line}>
      <SessionScreen session={shown} />
    </LineFrame>,
    root,
  );
  const asked = new URLSearchParams(location.search);
  if (asked.has('box')) (await import('./box.entry.ts')).beBoxScreen(root, shown);
  if (asked.has('second')) (await import('./box.entry.ts')).beSecondScreen(root);
}
