/** The screens of a recorder out of the box, without drawing them: the activation's steps and the set-up wizard. */
import { type Actor, createActor } from 'xstate';
import type { Conversations, MenuPorts } from '../../src/menu/index.ts';
import type { Timers } from './simulatedTimers.ts';

type Talk<K extends keyof Conversations> = Actor<Conversations[K]>;

export interface AccessModel {
  activation: Talk<'activation'> | null;
  wizard: Talk<'wizard'> | null;
  /** The settings page in the wizard. */
  step: Talk<'settings'> | null;
  /** To be called with every stage that the chart comes to. */
  show(stage: string): void;
}

/** As many as src/menu/access/wizard.entry.tsx has. */
const STEPS = 3;

export function createAccessModel(menu: MenuPorts, clock: Timers): AccessModel {
  const options = { clock, ...(menu.inspect && { inspect: menu.inspect }) };
  const { navigation } = menu;

  const model: AccessModel = {
    activation: null,
    wizard: null,
    step: null,
    show(stage) {
      const outOfTheBox = stage === 'inactive' || stage === 'welcome';
      if (outOfTheBox && !model.activation) beginActivation();
      if (!outOfTheBox) {
        model.activation?.stop();
        model.activation = null;
      }
      if (stage === 'wizard' && !model.wizard) beginWizard();
      if (stage !== 'wizard') {
        for (const talk of [model.wizard, model.step]) talk?.stop();
        model.wizard = model.step = null;
      }
    },
  };

  function beginActivation(): void {
    const talk = createActor(menu.conversations.activation, options);
    let told = false;
    talk.subscribe(({ context: { user } }) => {
      if (!user || told) return;
      told = true;
      navigation.send({ type: 'activation.succeeded', user });
    });
    talk.subscribe({ complete: () => navigation.send({ type: 'activation.finished' }) });
    model.activation = talk;
    talk.start();
  }
  menu.recorder.watch(() => {
    const { activation } = model;
    if (menu.recorder.now().life === 'running' && activation?.getSnapshot().value === 'askingPassword')
      activation.send({ type: 'activated.elsewhere' });
  });

  function beginWizard(): void {
    const user = navigation.getSnapshot().context.user?.name ?? '';
    const talk = createActor(menu.conversations.wizard, { ...options, input: { steps: STEPS } });
    talk.subscribe({ complete: () => navigation.send({ type: 'wizard.finished' }) });
    model.wizard = talk;
    // Every step is a page of its own, with a draft of its own.
    let shown = -1;
    talk.subscribe(({ context: { step } }) => {
      if (step === shown) return;
      shown = step;
      model.step?.stop();
      model.step = createActor(menu.conversations.settings, {
        ...options,
        input: { user, page: `wizard ${step}` },
      }).start();
    });
    talk.start();
  }
  return model;
}
