/** The phone on the table of a lab whose recorder lives in a process. */
import { useMemo } from 'preact/hooks';
import { Phone } from '../../phone/index.ts';
import type { SpokenProps } from './besideProps.ts';
import { lanHere } from './lanToProcess.ts';
import { monitorHere } from './monitorPixels.ts';
import { processPhonePorts } from './processPhonePorts.ts';

export function ProcessPhone({ language, chooseLanguage, start }: SpokenProps) {
  const lasting = useMemo(() => processPhonePorts(lanHere(), { monitor: monitorHere, onLan: start.phone }), []);
  const ports = useMemo(() => ({ ...lasting, language, chooseLanguage, beside: true }), [lasting, language]);
  return <Phone ports={ports} />;
}
