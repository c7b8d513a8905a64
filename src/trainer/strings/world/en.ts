/** The panel's words for tabs, flash, clock, world files and event lists, in English; the type of the other language. */
import type { ListOutcome } from '../../ports.ts';

export type Difference = Extract<ListOutcome, { state: 'different' }>['differences'][number];

const refusals = {
  'too-large': 'The file is too large: this page saves no such files. Nothing has changed.',
  'not-json': 'The file cannot be read. Choose one that was saved here. Nothing has changed.',
  foreign: 'This is another kind of file. Choose one that was saved here. Nothing has changed.',
  newer: 'The file comes from a newer version of this page. Reload the page and try again. Nothing has changed.',
  'not-stored':
    'This browser refuses to keep the world: its storage is full or blocked. Free some space and load the file again. What was kept here is still there.',
  damaged: (where: string) => `The file is damaged${where === '' ? '' : ` (${where})`}. Nothing has changed.`,
};

export const world = {
  copy: {
    told: 'This scenario is open in another tab. What you see here is a copy: nothing you do to it will be kept, and the other tab will not notice.',
    gone: 'The other tab is closed. Continue this scenario here: the page reloads, and what you did to the copy is lost.',
    takeOver: 'Continue here',
  },
  flash: {
    title: 'Flash memory',
    slot: (slot: 'a' | 'b') => `Slot ${slot.toUpperCase()}`,
    blank: 'empty',
    good: (sequence: number) => `good, save no. ${sequence}`,
    bad: 'unreadable',
    newest: 'the newest',
    damage: 'Damage',
    damageSlot: (slot: 'a' | 'b') => `Damage slot ${slot.toUpperCase()}`,
    hint: 'The recorder reads its flash only when it starts. If the newest slot is unreadable then, it goes on from the save before, with every login locked for the full time; if both are, it starts in safe mode. Until then its next save goes to the older slot.',
    summary: (good: number): string => (good === 2 ? 'both slots good' : good === 1 ? 'one slot good' : 'no slot good'),
  },
  clock: {
    title: 'Recorder’s clock',
    label: 'Error of its battery-backed clock',
    shifts: { right: 'right', hour: '1 h fast', day: '1 day fast', year: '1 year slow' },
    worn: 'Its battery is worn',
    wornStates: { on: 'yes', off: 'no' },
    hint: 'With a worn battery it begins at 1 January 2000 after every power cut. The menu’s clock, the log and NTP notice. Lock-outs do not: they count the time since power-on.',
  },
  file: {
    title: 'World as a file',
    save: 'Save world',
    load: 'Load world…',
    hint: 'Everything there is: flash, cloud, network, USB flash drive, clock. A file is checked as a whole before anything changes.',
  },
  list: {
    title: 'Event list',
    write: 'Record',
    endWriting: 'Stop recording',
    play: 'Play',
    stop: 'Stop',
    stepwise: 'Step by step',
    hold: 'Pause',
    next: 'Next event',
    goOn: 'Continue',
    save: 'Save list',
    load: 'Load list…',
    hint: 'Recording starts the scenario over and notes everything you do: in the menu, at the PC, on the phone, and here. The list holds no passwords. Playing repeats it on a fresh world before your eyes, at the speed set on this panel or step by step.',
    elsewhere: {
      summary: 'in a page of its own',
      why: 'A list repeats everything that one person did, from the first moment on. This recorder lives in a process, where others may act on it too; a list is recorded on a recorder that lives in the page.',
      open: 'Open this scenario in such a page',
    },
    tooLarge:
      'The list is too large to be loaded again, so it cannot be saved. Record it with smaller files on the drive.',
    none: 'no list',
    entries: (count: number) => `${count} ${count === 1 ? 'event' : 'events'}`,
    writing: (count: number) => `Recording: ${count} ${count === 1 ? 'event' : 'events'}`,
    held: (played: number, of: number) => `Paused after ${played} of ${of}`,
    playing: (played: number, of: number) => `Playing: ${played} of ${of}`,
    veil: 'The list is being played. Stop it on the panel to use the mouse again.',
    outcome: {
      same: 'Played to the end. The world came to the same state as in the recording.',
      different: 'Played to the end, but the world came to another state:',
      stopped: 'Stopped. The world stays as it is now.',
      stuck: (entry: number, waitedFor: string, found: string) =>
        `Stopped at event ${entry}. Waited for: ${waitedFor}. Found: ${found}.`,
    },
    difference: (path: string, recorded: string, played: string) => `${path}: recorded ${recorded}, played ${played}`,
    nothing: 'nothing',
  },
  refusals,
};

export type WorldWords = typeof world;
