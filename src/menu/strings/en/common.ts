/** English words: what every page of the menu says. */

export const common = {
  simulation: 'Simulation',
  menu: 'Menu',
  liveView: 'Live View',
  yes: 'Yes',
  no: 'No',
  apply: 'Apply',
  applied: 'Saved',
  applying: 'Saving…',
  applyRefused: 'Not saved: correct the marked fields.',
  applyRefusedElsewhere: (field: string, fault: string) => `Not saved. ${field}: ${fault}`,
  leave: {
    ask: 'The changes on this page are not saved. Save them before you leave?',
    save: 'Save and leave',
    discard: 'Discard',
    stay: 'Stay',
  },
  back: 'Back',
  busy: 'Please wait…',
  attention: 'Attention',
  confirmPermission: 'Confirm Permission',
  topBar: { user: 'User', power: 'Logout and power', areas: 'Menu areas', pages: 'Pages', tabs: 'Tabs', path: 'Path' },
};
