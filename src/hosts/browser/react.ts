/**
 * Stands in for React, for @xstate/react alone (vite.config.ts points there): the few names it uses, straight from Preact. The
 * whole of preact/compat would come with the first screen and look at every element it draws; nothing of ours needs it.
 */
export { createContext, createElement } from 'preact';
export { useCallback, useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
