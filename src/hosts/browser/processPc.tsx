/** The PC on the table of a lab whose recorder lives in a process. */
import { useMemo } from 'preact/hooks';
import { Tool } from '../../tool/index.ts';
import type { SpokenProps } from './besideProps.ts';
import { lanHere } from './lanToProcess.ts';
import { processToolPorts } from './processToolPorts.ts';

export function ProcessPc({ language, chooseLanguage, start }: SpokenProps) {
  const ports = useMemo(() => processToolPorts(lanHere(), start), []);
  return <Tool ports={ports} language={language} chooseLanguage={chooseLanguage} beside />;
}
