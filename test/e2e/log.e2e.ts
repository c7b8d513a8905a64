/** The log: looked through, narrowed down, opened and carried away; every transition of the search taken on the way. */
import { logSearchMachine } from '../../src/machines/index.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { mapOf } from './machineMap.ts';

test('an owner finds the wrong passwords of last night and takes them along', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await recorder.bootToLiveView();
  const { t } = recorder;
  await recorder.openLogin();
  for (let time = 0; time < 4; time++) {
    await recorder.submitLogin('operator', 'wrong');
    await expect(recorder.screen.getByRole('alert')).toHaveText(
      t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 4 - time }),
    );
  }
  for (let time = 0; time < 5; time++) {
    await recorder.submitLogin('admin', 'wrong');
    await expect(recorder.screen.getByRole('alert')).toHaveText(
      t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 6 - time }),
    );
  }
  // The refused ones are two lines by now, however often they were repeated.
  for (let time = 0; time < 3; time++) {
    await recorder.logIn();
    await recorder.logOut();
    await recorder.openLogin();
  }
  await recorder.logIn();
  await recorder.openPlace('maintenance/log');
  const lines = recorder.screen.getByRole('row');
  const count = recorder.screen.getByRole('status').filter({ hasText: t.log.found(11, 11) });
  await expect(count).toBeVisible();
  await expect(lines).toHaveCount(11);
  await recorder.button(t.log.older).click();
  await expect(lines).toHaveCount(2);
  await recorder.button(t.log.newer).click();

  await recorder.choose(t.log.event, t.log.events.login);
  await recorder.button(t.log.search).click();
  await expect(recorder.screen.getByText(t.log.found(6, 11))).toBeVisible();
  await recorder.choose(t.log.kind, t.log.kinds.exception);
  await recorder.button(t.log.search).click();
  await expect(recorder.screen.getByText(t.log.empty)).toBeVisible();
  await expect(recorder.button(t.log.save)).toBeDisabled();
  await recorder.choose(t.log.kind, t.log.all);
  await recorder.choose(t.log.period, t.log.periods.own);
  await recorder.field(t.log.from).fill('31.02.2026');
  await recorder.button(t.log.search).click();
  await expect(recorder.field(t.log.from)).toHaveAttribute('aria-invalid', 'true');
  await recorder.field(t.log.from).fill('1.1.2026');
  await recorder.field(t.log.to).press('Enter');
  await expect(recorder.screen.getByText(t.log.found(6, 11))).toBeVisible();

  await lines.nth(2).click();
  const entry = await recorder.expectDialog(t.log.entry);
  await expect(recorder.row(t.log.user)).toHaveText(`${t.log.user}admin`);
  await expect(recorder.row(t.log.event)).toContainText(t.log.events.login);
  await recorder.press(entry, t.ok);
  await expect(entry).toHaveCount(0);

  const said = recorder.screen.locator('footer').getByRole('status');
  await recorder.button(t.log.save).click();
  await expect(said).toContainText('.csv');
  await ear.note();

  const atOnce =
    'the log is searched in memory: it neither fails nor takes long enough for anything to happen meanwhile';
  await expectAll('log search', mapOf(logSearchMachine), ear, {
    'logSearch|logSearch.closed':
      'at this screen nobody loses a right while looking; flows take it away from elsewhere',
    'logSearch|logSearch.failed': atOnce,
    'logSearch|logSearch.searching|log.grown|0': atOnce,
    'logSearch|logSearch.searching|xstate.done.actor.search|1': 'as above: no right is lost while looking',
    'logSearch|logSearch.searching|xstate.error.actor.search|0': atOnce,
    'logSearch|logSearch.saving|xstate.error.actor.save|0':
      'a stick takes a file or says why not; only a power cut fails',
    'logSearch|logSearch.shown|log.grown|0': 'nothing is logged while somebody only looks',
    'logSearch|logSearch.failed|search.pressed|0': atOnce,
  });
});
