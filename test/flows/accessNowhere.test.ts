// I9 for all that an owner lays down: password, pattern, answers and the GUID file's code are nowhere but in the input of their
// check; the code besides on the stick, which is what the stick is for.
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { memoryStorage, usbKey } from '../../src/world/index.ts';
import { createCanary, persisted } from '../harness/canary.ts';
import { ANSWERS, activateWholly, inWizard, NEW_PASSWORD, PATTERN, resetBy } from '../harness/owner.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const WRONG_PATTERN = '963852741';
const SECOND = 'Other-Gate-8';
const SECRETS = [NEW_PASSWORD, SECOND, PATTERN, WRONG_PATTERN, ...ANSWERS, 'Zqwrong'];

test('from the box through the wizard, by pattern, forgotten, reset, and in again', async () => {
  const canary = createCanary();
  const storage = memoryStorage();
  const person = await sitDown({
    scenario: 'fresh',
    inspect: canary.inspect,
    storage: {
      ...storage,
      write(key: string, value: unknown) {
        canary.note(`storage key ${key}`, key);
        if (key !== usbKey('fresh')) canary.note(`storage ${key}`, value);
        return storage.write(key, value);
      },
    },
  });
  const look = (when: string, { menu, screen, world }: Person = person): void => {
    const { login, recovery, activation, wizard, settings } = screen;
    const talks = { navigation: menu.navigation, login, recovery, activation, wizard, settings };
    for (const [name, talk] of Object.entries(talks)) {
      if (!talk) continue;
      canary.note(`${name}, persisted, ${when}`, persisted(talk));
      canary.note(`${name}, ${when}`, talk.getSnapshot());
    }
    canary.note(`the vault, ${when}`, menu.vault);
    canary.note(`the facts, ${when}`, [menu.recorder.now(), menu.platform.now(), world.kept().cloud]);
  };
  await person.boot();
  await activateWholly(person);
  look('activated');
  const [file] = await person.world.usb.list();
  const text = Buffer.from((await person.world.usb.read(file?.name ?? '')) ?? []).toString();
  const code = /"guid": "([0-9a-f]{32})"/.exec(text)?.[1] ?? 'no code in the file';
  expect(code).toMatch(/^[0-9a-f]{32}$/);
  await inWizard(person, 'exit.pressed');
  await person.logOut();
  await person.rightClick();
  await person.chooseMenu();
  for (const pattern of [WRONG_PATTERN, PATTERN]) {
    person.screen.login?.send({ type: 'pattern.submitted', pattern: person.menu.vault.put(pattern) });
    await person.advance(10);
    look(`drawn ${pattern === PATTERN}`);
  }
  expect(person.loggedInAs()).toBe('admin');
  await person.logOut();
  await person.rightClick();
  await person.chooseMenu();
  person.screen.login?.send({ type: 'password.wanted' });
  person.screen.login?.send({ type: 'password.forgotten' });
  await resetBy(person, { answers: [ANSWERS[0], 'Zqwrong', ANSWERS[2]] }, SECOND);
  look('wrong answers');
  person.screen.recovery?.send({ type: 'back.pressed' });
  await resetBy(person, { file: file?.name ?? '' }, SECOND);
  expect(person.screen.recovery?.getSnapshot().value).toBe('done');
  look('reset');
  person.screen.recovery?.send({ type: 'closed' });
  await person.advance(10);
  await person.logIn('admin', SECOND);
  expect(person.loggedInAs()).toBe('admin');
  canary.note('the log', await person.menu.readLog());

  expect(canary.finds([...SECRETS, code])).toEqual([]);
  expect([...canary.kinds]).toEqual(expect.arrayContaining(['@xstate.event', '@xstate.snapshot']));
  counted('derivations on the way', person.kdf.calls(), 15);
  counted('characters searched', canary.size(), 100_000);
});
