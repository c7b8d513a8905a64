/** How long an installation takes, in simulated ms: first the file is read, then the bank is written, block by block. */
export const INSTALL_MS = 12_000;
export const READ_BLOCKS = 6;
/** How many writes of flash it is. */
export const WRITE_BLOCKS = 18;
export const INSTALL_BLOCKS = READ_BLOCKS + WRITE_BLOCKS;
