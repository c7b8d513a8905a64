/** What stands where a part of the screen did not come; given from above, since a part may be asked for anywhere. */
import { type ComponentType, createContext } from 'preact';

export const MissingPart = createContext<ComponentType | null>(null);
