/** One sitting for pictures: a person, one browser, one picture after the other. */
import type { Face } from '../e2e/recorder.ts';
import type { Person } from './person.ts';

export interface Flow {
  /** What `npm run shots -- --only` looks for. */
  name: string;
  face: Face;
  run: (person: Person) => Promise<void>;
}

export const kiosk = (name: string, run: Flow['run']): Flow => ({ name, face: 'kiosk', run });
export const lab = (name: string, run: Flow['run']): Flow => ({ name, face: 'lab', run });

/** A picture's name: the page's id with dots for slashes; what is special about it follows after `--`. */
export const named = (place: string, state?: string): string =>
  place.replaceAll('/', '.') + (state ? `--${state}` : '');
