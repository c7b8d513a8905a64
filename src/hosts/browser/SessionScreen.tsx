/** The screen of a session; drawn anew when another firmware brought another one. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Screen } from '../../menu/index.ts';
import type { Shown } from './session.ts';

export function SessionScreen({ session }: { session: Shown }) {
  const [menu, show] = useState(session.menu);
  useEffect(() => {
    const redraw = (): void => show(session.menu());
    redraw();
    return session.watchMenu(redraw);
  }, [session]);
  return <Screen key={menu} ports={menu} />;
}

/** What is shown where there is no world to make a session of. */
export async function safeModeOf(language: 'ru' | 'en', startOver: () => void): Promise<JSX.Element> {
  const { SafeModeScreen } = await import('../../menu/shell/still.entry.tsx');
  return <SafeModeScreen language={language} startOver={startOver} />;
}

/** What stands around a screen that is a copy. */
export const copyFrame = async () => (await import('../../menu/shell/copyBar.entry.tsx')).CopyFrame;
