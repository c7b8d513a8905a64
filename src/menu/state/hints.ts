/**
 * Whether the screen explains itself. A real recorder shows a status and no cure for it; what we add for the learner is a hint, drawn in
 * one style (`widgets/Hint.tsx`), and one switch takes all of them away.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export const HintsContext = createContext(true);

export const useHints = (): boolean => useContext(HintsContext);
