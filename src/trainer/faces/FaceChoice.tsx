/** Which of the three is on the table: the recorder's monitor, the PC, the phone, or all of them. */
import { Icon, type IconName } from '../icons.tsx';
import type { Strings } from '../strings/index.ts';
import { type FaceView, faceViews } from './faceNames.ts';

export interface FaceChoiceProps {
  view: FaceView;
  choose(view: FaceView): void;
  strings: Strings;
}

const icons: Readonly<Record<FaceView, IconName>> = {
  monitor: 'recorder',
  pc: 'screen',
  phone: 'phone',
  all: 'beside',
};

export const FaceChoice = ({ view, choose, strings }: FaceChoiceProps) => (
  <fieldset class="lab-segments lab-face-choice">
    <legend class="lab-unseen">{strings.faces.label}</legend>
    {faceViews.map((one) => (
      <label key={one} class="lab-segment">
        <input
          class="lab-segment-input"
          type="radio"
          name="lab-face"
          checked={one === view}
          onChange={() => choose(one)}
        />
        <span class="lab-segment-text" title={strings.faces.names[one]}>
          <Icon name={icons[one]} />
          <span class="lab-face-name">{strings.faces.names[one]}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
