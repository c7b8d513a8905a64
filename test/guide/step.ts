/**
 * A step of the guide as data: at which face, what is done, what must then be seen, and the words for it in both languages. From
 * this one list come the player's clicks, the pictures with their marks, the page, the PDF and the check that all of it is still so.
 */
import type { ScenarioId } from '../../src/world/index.ts';
import type { Both, Words } from './words.ts';

/** Of the account that the player creates at the phone. */
export const PHONE_PASSWORD = 'a long one for the phone';

export type FaceName = 'monitor' | 'pc' | 'phone';

/** Something on a face, found as its user finds it: by what it is and what it says. */
export interface Target {
  role:
    | 'alert'
    | 'button'
    | 'cell'
    | 'checkbox'
    | 'combobox'
    | 'definition'
    | 'dialog'
    | 'group'
    | 'heading'
    | 'img'
    | 'menu'
    | 'menuitem'
    | 'paragraph'
    | 'status'
    | 'tab'
    | 'textbox';
  /** A text is the whole name; a pattern any part of it. */
  name?: (words: Words) => string | RegExp;
  /** What it says, where that is not its name. */
  says?: (words: Words) => string;
  within?: Target;
  /** Of several with one name. */
  which?: 'first' | 'last';
}

export type Deed =
  /** `at`: where on it, as parts of its width and height. */
  | { does: 'click' | 'right-click' | 'check'; on: Target; at?: { across: number; down: number } }
  | { does: 'write'; on: Target; text: string }
  | { does: 'select'; on: Target; option: (words: Words) => string }
  /** The recorder's admin password, into a field or, at the recorder's screen, into the one that has the focus. */
  | { does: 'password'; on: Target }
  /** The code of the picture, which the player hears by its button. */
  | { does: 'code'; on: Target; listen: Target }
  /** Nothing is done: it is pointed at. */
  | { does: 'look'; on: Target };

export interface Step {
  /** Unique; the picture's file name. */
  id: string;
  face: FaceName;
  /** Played, neither told nor shown: what stands in the way of the step and is told elsewhere. */
  before?: readonly Deed[];
  /** Told and marked; the picture is taken before the last of them. */
  deeds: readonly Deed[];
  /** Besides their places, what is seen on the picture. */
  shows?: readonly Target[];
  /** Seen after the last of them. */
  leadsTo: readonly Target[];
  title: Both;
  text: Both;
  /** What may go wrong here, or what need not worry. */
  note?: Both;
  /** The link beside the step opens here; the chapter's own start where nothing is given. */
  link?: Link;
  /** Of the face, what the picture shows, where it is not the whole: parts of its width and height, from its top left corner. */
  crop?: { across: number; down: number };
  /** More colours than a palette holds: the picture is kept as a photo. */
  photo?: true;
}

export interface Link {
  scenario: ScenarioId;
  way: 'menu' | 'sadp' | 'app' | 'all';
  /** A page of the recorder's menu. */
  place?: string;
}

export interface Chapter {
  id: string;
  /** Played from here, with the faces that its steps need. */
  start: Link;
  title: Both;
  /** When it is the right way, and what one needs for it. */
  lead: Both;
  steps: readonly Step[];
}
