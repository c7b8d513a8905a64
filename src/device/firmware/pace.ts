/** How long an installation takes, in simulated ms, and in how many writes. */
export const INSTALL_MS = 12_000;
export const INSTALL_BLOCKS = 24;
