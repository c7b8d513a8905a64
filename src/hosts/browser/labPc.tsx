/** The PC on the lab's table. */
import { useMemo } from 'preact/hooks';
import { Tool } from '../../tool/index.ts';
import { besideAtStart } from '../../world/index.ts';
import type { BesideProps } from './besideProps.ts';
import { toolPorts } from './toolPorts.ts';

export function LabPc({ lab, session, language }: BesideProps) {
  const ports = useMemo(
    () =>
      toolPorts({
        lan: async () => standing(await lab.lan()),
        cloud: async () => standing(await lab.cloud()),
        platform: session.world.platform,
        start: besideAtStart(session.world.scenario),
      }),
    [lab, session],
  );
  return <Tool ports={ports} language={language} chooseLanguage={lab.setLanguage} beside />;
}

/** Asked for only while a world stands there. */
function standing<T>(thing: T | null): T {
  if (thing === null) throw new Error('Nothing stands on the table.');
  return thing;
}
