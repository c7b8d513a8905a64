/**
 * The part of the way back from a forgotten password that leads over the owner's phone. The recorder of everyAccess.e2e.ts is in nobody's
 * account, so there this part is closed; verify.e2e.ts walks it, step by step.
 */

export const WALKED_WITH_THE_PHONE: readonly string[] = [
  'recovery|recovery.askingPassword|back.pressed|1',
  'recovery|recovery.choosing|way.chosen|1',
  'recovery|recovery.offering',
  'recovery|recovery.offering|xstate.done.actor.verification|0',
  'recovery|recovery.offering|xstate.done.actor.verification|1',
  'recovery|recovery.resetting|xstate.done.actor.reset|4',
  'recovery|recovery.verifying',
  'recovery|recovery.verifying|back.pressed|0',
  'recovery|recovery.verifying|closed|0',
  'recovery|recovery.verifying|code.renewed|0',
  'recovery|recovery.verifying|proof.given|0',
  'recovery|recovery.withoutOffer',
  'recovery|recovery.withoutOffer|back.pressed|0',
  'recovery|recovery.withoutOffer|closed|0',
  'recovery|recovery.withoutOffer|code.renewed|0',
];

/** And why. */
export const BEYOND_THE_PHONE: Readonly<Record<string, string>> = {
  'recovery|recovery.offering|xstate.error.actor.verification|0':
    'only power or a line that goes ends the question so, and the screen goes with either',
};
