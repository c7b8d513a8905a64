/** The phone on the lab's table. */
import { useMemo } from 'preact/hooks';
import { Phone } from '../../phone/index.ts';
import type { BesideProps } from './besideProps.ts';
import { monitorHere } from './monitorPixels.ts';
import { createPhonePorts } from './phonePorts.ts';

export function LabPhone({ lab, session, language }: BesideProps) {
  const lasting = useMemo(
    () => createPhonePorts({ world: session.world, lan: lab.lan, cloud: lab.cloud, monitor: monitorHere }),
    [lab, session],
  );
  const ports = useMemo(
    () => ({ ...lasting, language, chooseLanguage: lab.setLanguage, beside: true }),
    [lab, lasting, language],
  );
  return <Phone ports={ports} />;
}
