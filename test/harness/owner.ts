/** What the owner of a new recorder does at its screen, step by step. Secrets go the way they go in the product: by the vault. */
import type { SecurityQuestion } from '../../src/device/index.ts';
import type { Person } from './person.ts';

export const NEW_PASSWORD = 'Yard-Gate-7';
/** All nine dots: nothing else in the product looks like it. */
export const PATTERN = '147852369';
export const ANSWERS = ['Zqmurka', 'Zqtula', 'Zqwerft'] as const;
export const QUESTIONS: readonly SecurityQuestion[] = ['first-pet', 'birth-town', 'first-job'];

const talk = ({ screen }: Person) => {
  const { activation } = screen;
  if (!activation) throw new Error(`No step of an activation is on the screen, but ${screen.stage()}.`);
  return activation;
};

/** Waits until no step is busy. */
async function settled(person: Person): Promise<void> {
  for (let waited = 0; waited < 100; waited++) {
    await person.advance(10);
    const { activation, wizard } = person.screen;
    if (!activation?.getSnapshot().tags.has('busy') && !wizard?.getSnapshot().tags.has('busy')) return;
  }
  throw new Error('A step of the activation stays busy.');
}

/** Hands in the first password and does not wait. */
export function handIn(person: Person, password: string = NEW_PASSWORD): void {
  talk(person).send({ type: 'password.submitted', secret: person.menu.vault.put(password) });
}

export const steps = {
  async choose(person: Person, email = 'owner@mail.invalid'): Promise<void> {
    talk(person).send({ type: 'option.changed', option: 'questions', wanted: true });
    talk(person).send({ type: 'option.changed', option: 'guid', wanted: true });
    talk(person).send({ type: 'email.changed', email });
  },
  async password(person: Person, password: string = NEW_PASSWORD): Promise<void> {
    handIn(person, password);
    await settled(person);
  },
  async pattern(person: Person): Promise<void> {
    const [secret, pattern] = person.menu.vault.putAll([NEW_PASSWORD, PATTERN]);
    talk(person).send({ type: 'pattern.submitted', secret, pattern });
    await settled(person);
  },
  async questions(person: Person): Promise<void> {
    const [secret, ...names] = person.menu.vault.putAll([NEW_PASSWORD, ...ANSWERS]);
    const questions = QUESTIONS.flatMap((question, at) => (names[at] ? [{ question, answer: names[at] }] : []));
    talk(person).send({ type: 'answers.submitted', secret, questions });
    await settled(person);
  },
  async file(person: Person): Promise<void> {
    talk(person).send({ type: 'export.pressed', secret: person.menu.vault.put(NEW_PASSWORD) });
    await settled(person);
  },
  async acknowledge(person: Person): Promise<void> {
    talk(person).send({ type: 'result.acknowledged' });
    await settled(person);
  },
  async skip(person: Person): Promise<void> {
    talk(person).send({ type: 'step.skipped' });
    await settled(person);
  },
};

/** From the box to the wizard, everything laid down. */
export async function activateWholly(person: Person): Promise<void> {
  await steps.choose(person);
  await steps.password(person);
  await steps.pattern(person);
  await steps.questions(person);
  await steps.file(person);
  await steps.acknowledge(person);
}

/** From the box to the wizard with a password alone. */
export async function activateBriefly(person: Person): Promise<void> {
  await steps.password(person);
  await steps.skip(person);
}

export async function inWizard(person: Person, event: 'step.passed' | 'step.back' | 'exit.pressed' | 'finish.pressed') {
  const { wizard } = person.screen;
  if (!wizard) throw new Error(`There is no wizard on the screen, but ${person.screen.stage()}.`);
  wizard.send({ type: event });
  await settled(person);
}

/** Forgot Password from the login dialog: everything up to the new password, which is handed in. */
export async function resetBy(
  person: Person,
  proof: { file: string } | { answers: readonly string[] },
  password: string,
): Promise<void> {
  const { recovery } = person.screen;
  if (!recovery) throw new Error('Forgot Password is not on the screen.');
  recovery.send({ type: 'way.chosen', way: 'file' in proof ? 'guid' : 'questions' });
  await person.advance(10);
  if ('file' in proof) recovery.send({ type: 'file.chosen', file: proof.file });
  recovery.send({ type: 'proof.given' });
  const [secret, ...answers] = person.menu.vault.putAll([password, ...('answers' in proof ? proof.answers : [])]);
  if (secret) recovery.send({ type: 'password.submitted', secret, answers });
  await person.advance(50);
}
