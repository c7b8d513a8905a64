/** The panel's words for the USB flash drive, in English; the type of the other language. */
export const stick = {
  title: 'USB flash drive',
  name: 'In the recorder',
  in: 'plugged in',
  out: 'pulled out',
  summary: (files: number) => `${files} ${files === 1 ? 'file' : 'files'}`,
  empty: 'The drive is empty.',
  size: (kilobytes: number) => `${kilobytes} kB`,
  megabytes: (n: string) => `${n} MB`,
  room: (size: string) => `Free: ${size}. Firmware is as large here as a real one; its content is simulated.`,
  download: (file: string) => `Download ${file}`,
  remove: (file: string) => `Remove ${file}`,
  offer: 'File to put on it',
  firmware: (version: string) => `Firmware ${version} for this model`,
  offers: {
    'other-model': 'Firmware of another model',
    damaged: 'Damaged firmware',
    'bad-settings': 'Settings with mistakes',
  },
  put: 'Put on the drive',
  upload: 'Your own file…',
  refused: {
    full: 'The file does not fit on the drive. Remove something first.',
    'too-large': 'Your own files may be 4 MB in all: they are kept whole. Take a smaller one.',
  },
  hint: 'The recorder upgrades, exports and imports with it: Maintenance › Upgrade and Import/Export.',
};
