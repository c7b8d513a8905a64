/** What every part of the PC may need: its ports, its words, its settings. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Region } from '../device/index.ts';
import type { Language, ToolPorts } from './ports.ts';
import type { Strings } from './strings/index.ts';

export interface Pc {
  ports: ToolPorts;
  strings: Strings;
  language: Language;
  chooseLanguage(language: Language): void;
  region: Region | null;
  chooseRegion(region: Region): void;
}

export const PcContext = createContext<Pc | null>(null);

export function usePc(): Pc {
  const pc = useContext(PcContext);
  if (!pc) throw new Error('This part of the PC stands outside of it: draw it within <Tool>, src/tool/Tool.tsx.');
  return pc;
}
