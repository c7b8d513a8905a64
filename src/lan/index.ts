/** Front door of the recorder's LAN faces. */
export * from './isapi/index.ts';
export * from './sadp/index.ts';
export * from './xml/index.ts';
