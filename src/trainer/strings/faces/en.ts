/** The table with monitor, PC and phone, in English. */
export const faces = {
  label: 'What stands on the table',
  names: { monitor: 'Recorder', pc: 'PC with SADP', phone: 'Phone', all: 'All three' },
  title: (name: string) => `Title: ${name}`,
  enlarge: (name: string) => `Enlarge: ${name}`,
  missing: 'It did not come. Check the connection and try again.',
  again: 'Try again',
};
