/** PC and phone beside the monitor of a recorder that lives in a process. Another world there is another page here. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { FacesBeside, FaceWords, TrainerPorts } from '../../trainer/index.ts';
import { besideAtStart } from '../../world/index.ts';
import type { SpokenProps } from './besideProps.ts';
import { LateFace } from './LateFace.tsx';
import { useFollowed } from './useFollowed.ts';

type Load = () => Promise<ComponentType<SpokenProps>>;

const loads: Readonly<Record<keyof FacesBeside, Load>> = {
  pc: async () => (await import('./processPc.tsx')).ProcessPc,
  phone: async () => (await import('./processPhone.tsx')).ProcessPhone,
};

export const besideProcess = (ports: TrainerPorts): FacesBeside => ({
  pc: (words) => <Spoken ports={ports} load={loads.pc} words={words} />,
  phone: (words) => <Spoken ports={ports} load={loads.phone} words={words} />,
});

function Spoken({ ports, load, words }: { ports: TrainerPorts; load: Load; words: FaceWords }) {
  const language = useFollowed(() => ports.facts().language, ports.watch);
  const [start] = useState(() => besideAtStart(ports.facts().scenario));
  return <LateFace load={load} given={{ language, chooseLanguage: ports.setLanguage, start }} words={words} />;
}
