/**
 * A recorder out of the box on the real page, in Russian: activated, secured, through the wizard, bound on the panel, unbound. What
 * was typed and drawn is looked for in the page on the way (invariant I9).
 */
import { inspector } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { listenToXState } from './inspection.ts';
import { ANSWERS, NEW_PASSWORD, NewOwner, PATTERN } from './newOwner.ts';
import { HIK_CONNECT } from './recorder.ts';
import { findSecrets, lookAround, type Sight } from './scan.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('from the box to bound and unbound, and nothing of it in the page', async ({ recorder, page, watch }) => {
  await listenToXState(page);
  const owner = new NewOwner(recorder);
  const secrets = [NEW_PASSWORD, PATTERN.join(''), ...ANSWERS];
  const hits: string[] = [];
  const { look: inspect, findings } = inspector(page);
  const look = async (moment: string): Promise<void> => {
    const sights: Sight[] = await lookAround(page, [{ where: 'console', text: watch.console.join('\n') }]);
    hits.push(...findSecrets(sights, secrets).map((hit) => `${moment}: ${hit}`));
    await inspect(moment);
  };
  await recorder.open({ face: 'lab', scenario: 'fresh', lang: 'ru' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  await owner.activate('unbind4x', { repeat: 'unbind4y' });
  await expect(recorder.screen.getByRole('alert')).toHaveText(
    'Пароли не совпадают. Введите один и тот же пароль дважды.',
  );
  await expect(recorder.screen.getByRole('status', { name: t.access.strength })).toHaveText('Слабый');
  await owner.type(t.activation.newPassword, NEW_PASSWORD);
  await expect(recorder.screen.getByRole('status', { name: t.access.strength })).toHaveText('Надёжный');
  await look('typed');
  await owner.type(t.activation.confirmPassword, NEW_PASSWORD);
  await recorder.box(t.activation.exportGuid).click();
  await recorder.box(t.activation.setQuestions).click();
  await owner.press(t.activation.activate);
  await owner.dialog(t.pattern.title);
  await owner.drawByKeys(PATTERN);
  await look('drawn by keys');
  await owner.press(t.activation.next);
  await owner.draw();
  await owner.dialog(t.questions.title);
  await owner.answer(ANSWERS, (at) => t.questions.answer(at + 1));
  await look('answered');
  await owner.press(t.activation.next);
  await owner.dialog(t.guidExport.title);
  await owner.press(t.guidExport.export);
  await expect(recorder.screen.getByRole('status')).toContainText('GUID_SIM204816');
  await owner.press(t.ok);

  await owner.expectWizard();
  await look('the wizard');
  await owner.wizard('next');
  await owner.wizard('next');
  await recorder.box(t.fields['platform.enabled']).click();
  const terms = await recorder.expectDialog(t.terms.title);
  await recorder.field(t.fields['platform.verificationCode'], terms).fill('QRSMXT');
  await recorder.box(t.terms.agree, terms).click();
  await recorder.press(terms, t.ok);
  await owner.wizard('next');
  await owner.wizard('finish');
  await recorder.expectLiveView();
  await panel.anotherOwnerBinds();
  await recorder.openShortcut();
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind(NEW_PASSWORD);
  await look('unbound');
  expect(hits).toEqual([]);
  expect(findings).toEqual([]);
});
