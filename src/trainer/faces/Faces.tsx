/** Monitor, PC and phone over one world: one of them large, or all three beside each other, each with a way to enlarge it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import type { Strings } from '../strings/index.ts';
import { Fit } from './Fit.tsx';
import { type FaceName, type FaceView, faceNames } from './faceNames.ts';

/** PC and phone as the host draws them; each is drawn when it is first looked at, and stays as it is left. */
export type FacesBeside = Readonly<Record<Exclude<FaceName, 'monitor'>, (words: FaceWords) => ComponentChildren>>;

/** For one whose code did not come. */
export type FaceWords = Pick<Strings['faces'], 'missing' | 'again'>;

export interface FacesProps {
  view: FaceView;
  choose(view: FaceView): void;
  monitor: ComponentChildren;
  beside: FacesBeside;
  /** PC and phone are nobody's just now: a list is played. */
  inert: boolean;
  strings: Strings;
}

export const isShown = (face: FaceName, view: FaceView): boolean => view === face || view === 'all';

export function Faces({ view, choose, monitor, beside, inert, strings }: FacesProps) {
  const [drawn, draw] = useState<readonly FaceName[]>(['monitor']);
  useEffect(() => draw((before) => faceNames.filter((face) => before.includes(face) || isShown(face, view))), [view]);
  const within: Readonly<Record<FaceName, () => ComponentChildren>> = {
    monitor: () => monitor,
    pc: () => (
      <Fit width={1000} height={640}>
        <section class="lab-pc" inert={inert} aria-label={strings.faces.names.pc}>
          {beside.pc(strings.faces)}
        </section>
      </Fit>
    ),
    phone: () => (
      <Fit width={392} height={760} most={{ width: 432, height: 880 }}>
        <section class="lab-phone" inert={inert} aria-label={strings.faces.names.phone}>
          {beside.phone(strings.faces)}
        </section>
      </Fit>
    ),
  };
  return (
    <div class={`lab-faces lab-faces-${view}`}>
      {faceNames.map((face) => (
        // No landmark: each of them brings landmarks of its own.
        <div key={face} class={`lab-face lab-face-${face}`} hidden={!isShown(face, view)}>
          {view === 'all' && (
            <section class="lab-face-head" aria-label={strings.faces.title(strings.faces.names[face])}>
              <span>{strings.faces.names[face]}</span>
              <button type="button" class="lab-face-enlarge" onClick={() => choose(face)}>
                <Icon name="enlarge" />
                <span class="lab-unseen">{strings.faces.enlarge(strings.faces.names[face])}</span>
              </button>
            </section>
          )}
          {drawn.includes(face) && within[face]()}
        </div>
      ))}
    </div>
  );
}
