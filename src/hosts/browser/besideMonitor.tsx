/** PC and phone beside the lab's monitor, over the world that stands there, and new in another world. */
import type { ComponentType } from 'preact';
import type { FacesBeside, FaceWords } from '../../trainer/index.ts';
import type { BesideProps } from './besideProps.ts';
import { LateFace } from './LateFace.tsx';
import type { LabSession } from './trainerPorts.ts';
import { useFollowed } from './useFollowed.ts';

type Load = () => Promise<ComponentType<BesideProps>>;

const loads: Readonly<Record<keyof FacesBeside, Load>> = {
  pc: async () => (await import('./labPc.tsx')).LabPc,
  phone: async () => (await import('./labPhone.tsx')).LabPhone,
};

export const besideMonitor = (lab: LabSession): FacesBeside => ({
  pc: (words) => <OverWorld lab={lab} load={loads.pc} words={words} />,
  phone: (words) => <OverWorld lab={lab} load={loads.phone} words={words} />,
});

function OverWorld({ lab, load, words }: { lab: LabSession; load: Load; words: FaceWords }) {
  const session = useFollowed(lab.session, lab.watch);
  const language = useFollowed(() => lab.facts().language, lab.watch);
  return <LateFace load={load} given={session && { lab, session, language }} beside={session?.world} words={words} />;
}
