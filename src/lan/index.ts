/** Front door of the recorder's LAN faces. */
export * from './xml/index.ts';
