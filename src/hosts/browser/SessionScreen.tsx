/** The screen of a session; drawn anew when another firmware brought another one. */
import type { JSX } from 'preact';
import { Screen } from '../../menu/index.ts';
import type { Shown } from './session.ts';
import { useFollowed } from './useFollowed.ts';

export function SessionScreen({ session }: { session: Shown }) {
  const menu = useFollowed(session.menu, session.watchMenu);
  return <Screen key={menu} ports={menu} />;
}

/** What is shown where there is no world to make a session of. */
export async function safeModeOf(language: 'ru' | 'en', startOver: () => void): Promise<JSX.Element> {
  const { SafeModeScreen } = await import('../../menu/shell/still.entry.tsx');
  return <SafeModeScreen language={language} startOver={startOver} />;
}

/** What stands around a screen that is a copy. */
export const copyFrame = async () => (await import('../../menu/shell/copyBar.entry.tsx')).CopyFrame;
