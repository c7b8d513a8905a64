// Content and state shared by every peer, so that only the UI stack differs.
import { assign, setup } from 'xstate';
export const SECTIONS = ['Main', 'Playback', 'Search', 'Camera', 'Storage', 'Network', 'Event', 'System'];
const NAMES = [
  'General',
  'Display',
  'Channel',
  'Schedule',
  'Motion',
  'Privacy',
  'Account',
  'Cloud',
  'Device',
  'Upgrade',
  'Log',
  'Reset',
];
export const entriesOf = (s) => NAMES.map((n, i) => ({ id: i, title: `${SECTIONS[s]} - ${n}` }));
const KINDS = ['text', 'select', 'check', 'number', 'text', 'select', 'check', 'text', 'number', 'select'];
export const fieldsOf = (s, e) =>
  KINDS.map((kind, i) => ({
    id: `f-${s}-${e}-${i}`,
    kind,
    label: `${NAMES[e]} option ${i + 1}`,
    value: kind === 'check' ? (s + e + i) % 2 === 0 : kind === 'select' ? 'Auto' : String(s * 100 + e * 10 + i),
    options: ['Auto', 'Low', 'Medium', 'High'],
  }));
export const menuMachine = setup({
  guards: { passwordOk: ({ context }) => context.password.length >= 6 },
  actions: {
    setPassword: assign({ password: ({ event }) => event.value }),
    badPassword: assign({ wrong: ({ context }) => context.wrong + 1 }),
    nav: assign({ section: ({ event }) => event.section, entry: ({ event }) => event.entry }),
    setField: assign({ values: ({ context, event }) => ({ ...context.values, [event.id]: event.value }) }),
    unbind: assign({ bound: () => false }),
  },
}).createMachine({
  id: 'menu',
  initial: 'login',
  context: { user: 'admin', password: '', wrong: 0, section: 0, entry: 0, values: {}, bound: true },
  states: {
    login: {
      on: {
        'PASSWORD.SET': { actions: 'setPassword' },
        SUBMIT: [{ guard: 'passwordOk', target: 'menu' }, { actions: 'badPassword' }],
      },
    },
    menu: {
      initial: 'browsing',
      on: { NAV: { actions: 'nav' }, 'FIELD.SET': { actions: 'setField' }, LOGOUT: 'login' },
      states: {
        browsing: { on: { 'UNBIND.ASK': 'unbindDialog' } },
        unbindDialog: {
          on: { 'UNBIND.CANCEL': 'browsing', 'UNBIND.CONFIRM': { target: 'browsing', actions: 'unbind' } },
        },
      },
    },
  },
});
