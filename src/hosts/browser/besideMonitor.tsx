/** PC and phone beside the lab's monitor, over the world that stands there: each fetched when it is first looked at, and new in another world. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FacesBeside, FaceWords } from '../../trainer/index.ts';
import type { BesideProps } from './besideProps.ts';
import type { LabSession } from './trainerPorts.ts';

type Load = () => Promise<ComponentType<BesideProps>>;

const loads: Readonly<Record<keyof FacesBeside, Load>> = {
  pc: async () => (await import('./labPc.tsx')).LabPc,
  phone: async () => (await import('./labPhone.tsx')).LabPhone,
};

export const besideMonitor = (lab: LabSession): FacesBeside => ({
  pc: (words) => <Late lab={lab} load={loads.pc} words={words} />,
  phone: (words) => <Late lab={lab} load={loads.phone} words={words} />,
});

function Late({ lab, load, words }: { lab: LabSession; load: Load; words: FaceWords }) {
  const [Face, come] = useState<ComponentType<BesideProps> | 'missing' | null>(null);
  const [session, follow] = useState(lab.session);
  const [language, speak] = useState(lab.facts().language);
  useEffect(
    () =>
      lab.watch(() => {
        follow(lab.session());
        speak(lab.facts().language);
      }),
    [lab],
  );
  const fetchIt = (): void => {
    come(null);
    load().then(
      (loaded) => come(() => loaded),
      () => come('missing'),
    );
  };
  useEffect(fetchIt, []);
  if (Face === 'missing')
    return (
      <div class="lab-face-missing" role="alert">
        <p>{words.missing}</p>
        <button type="button" class="lab-button" onClick={fetchIt}>
          {words.again}
        </button>
      </div>
    );
  if (!Face || !session) return null;
  return <Face key={session.world} lab={lab} session={session} language={language} />;
}
