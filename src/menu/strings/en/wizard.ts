/** English words: the set-up wizard. */
export const wizard = {
  title: 'Setup Wizard',
  step: (n: number, of: number) => `Step ${n} of ${of}`,
  exit: 'Exit',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  finish: 'Finish',
  done: 'The recorder is set up',
  doneHint: 'Everything can be changed later in the menu: right-click on the live view, then Menu.',
};
