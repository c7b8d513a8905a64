/** The panel's words for the USB stick, in English; the type of the other language. */
export const stick = {
  title: 'USB stick',
  name: 'In the recorder',
  in: 'plugged in',
  out: 'pulled out',
  summary: (files: number) => `${files} ${files === 1 ? 'file' : 'files'}`,
  empty: 'The stick is empty.',
  size: (kilobytes: number) => `${kilobytes} kB`,
  download: (file: string) => `Download ${file}`,
  remove: (file: string) => `Remove ${file}`,
  offer: 'File to put on it',
  firmware: (version: string) => `Firmware ${version} for this model`,
  offers: {
    'other-model': 'Firmware of another model',
    damaged: 'Damaged firmware',
    'bad-settings': 'Settings with mistakes',
  },
  put: 'Put on the stick',
  upload: 'Your own file…',
  full: 'The file does not fit on the stick. Remove something first.',
  hint: 'The recorder upgrades, exports and imports with it: Maintenance › Upgrade and Import/Export.',
};
