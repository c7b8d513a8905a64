/** A thing on the lab's table whose code is fetched when it is first looked at; where it does not come, it is asked for again. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FaceWords } from '../../trainer/index.ts';

export interface LateFaceProps<Given extends object> {
  load(): Promise<ComponentType<Given>>;
  /** Null while there is nothing to stand beside. */
  given: Given | null;
  /** Another one brings another thing. */
  beside?: unknown;
  words: FaceWords;
}

export function LateFace<Given extends object>({ load, given, beside, words }: LateFaceProps<Given>) {
  const [Face, come] = useState<ComponentType<Given> | 'missing' | null>(null);
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
  return Face && given && <Face key={beside} {...given} />;
}
