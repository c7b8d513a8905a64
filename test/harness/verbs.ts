/** The person's verbs over a wired menu: clicks and keys become the events that the components would send. */

import type { SimulatedClock } from '../../src/device/testing/index.ts';
import type { MenuPorts } from '../../src/menu/index.ts';
import { type ClockParts, instantOf } from '../../src/menu/time/wallClock.ts';
import { answerMaintenance } from './maintenance.ts';
import type { Eyes, Verbs } from './person.ts';
import type { ScreenModel } from './screenModel.ts';

interface Desk {
  menu: MenuPorts;
  screen: ScreenModel;
  clock: SimulatedClock;
  eyes: Pick<Eyes, 'dialog'>;
  busy(): boolean;
  /** Moves time until nothing is busy. */
  atRest(): Promise<void>;
}

export function createVerbs({ menu, screen, clock, eyes, busy, atRest }: Desk): Verbs {
  // The chart of this moment: another firmware brings another one.
  const send: MenuPorts['navigation']['send'] = (event) => menu.navigation.send(event);
  const top = () => screen.login ?? screen.unbind ?? screen.restore;

  const person: Verbs = {
    async rightClick() {
      const dialog = eyes.dialog();
      if (dialog === null) send({ type: 'secondary.pressed' });
      else if (!busy()) await person.answer('cancel');
      await clock.settle();
    },
    async chooseMenu() {
      send({ type: 'menu.requested' });
      await clock.settle();
    },
    async chooseUser(user) {
      screen.login?.send({ type: 'user.chosen', user });
      await clock.settle();
    },
    async typePassword(text) {
      screen.password.insert(text);
      top()?.send({ type: 'password.edited' });
      await clock.settle();
    },
    hitOk() {
      const talk = top();
      if (!talk) throw new Error(`There is no password dialog to press OK in; on the screen: ${eyes.dialog()}.`);
      const { tags } = talk.getSnapshot();
      if (tags.has('busy') || tags.has('locked')) return;
      talk.send({ type: 'password.submitted', secret: menu.vault.put(screen.password.take()) });
    },
    async pressOk() {
      person.hitOk();
      await atRest();
    },
    async logIn(user, password) {
      if (screen.stage() !== 'login') {
        await person.rightClick();
        await person.chooseMenu();
      }
      await person.chooseUser(user);
      await person.typePassword(password);
      await person.pressOk();
    },
    async logOut() {
      send({ type: 'logout.pressed' });
      await clock.settle();
    },
    async open(place) {
      send({ type: 'place.requested', place });
      await clock.settle();
    },
    async back() {
      send({ type: 'back.pressed' });
      await clock.settle();
    },
    async set(field, value) {
      screen.setField(field, value);
      await clock.settle();
    },
    async apply() {
      screen.settings?.send({ type: 'apply.pressed' });
      await atRest();
    },
    async setClock(parts) {
      menu.overlays.send({ type: 'opened', what: 'clock', about: true });
      for (const [part, value] of Object.entries(parts))
        screen.clock?.send({ type: 'part.changed', part: part as keyof ClockParts, value });
      const typed = screen.clock?.getSnapshot().context.parts as ClockParts;
      screen.clock?.send({ type: 'clock.submitted', at: instantOf(typed, menu.recorder.now().config) });
      await atRest();
    },
    async probe(kind, text) {
      const probe = screen[kind];
      if (!probe) throw new Error(`The page ${screen.page()} asks the network nothing.`);
      if (text !== undefined) probe.send({ type: 'question.edited', text });
      probe.send({ type: 'question.asked' });
      await atRest();
      return probe.getSnapshot().context.answer as never;
    },
    async tickEnable() {
      screen.askTerms();
      await clock.settle();
    },
    async clickUnbind() {
      const { localUnbind, unbindState, binding } = menu.platform.now();
      if (screen.page() !== 'system/network/advanced/platform-access/hik-connect')
        throw new Error(`The page ${screen.page()} has no button Unbind.`);
      if (!localUnbind) throw new Error('This firmware shows no button Unbind.');
      if (unbindState !== 1 || binding.state !== 'bound')
        throw new Error(`The button Unbind is dead: state ${unbindState}.`);
      screen.askUnbind(binding.epoch);
      await clock.settle();
    },
    async choosePower(action) {
      screen.askPower();
      screen.power?.send({ type: 'action.chosen', action });
      await clock.settle();
    },
    async answer(button) {
      if (eyes.dialog() === 'unsaved-changes') {
        if (button === 'save') return person.apply();
        send({ type: button === 'discard' ? 'leave.discarded' : 'leave.stayed' });
        return clock.settle();
      }
      const yes = button === 'yes' || button === 'ok';
      const dialog = eyes.dialog();
      if (dialog === 'restore-permission' && yes) return person.pressOk();
      if (answerMaintenance(dialog, yes, screen)) {
        await clock.settle();
        return atRest();
      }
      switch (dialog) {
        case 'login':
          if (yes) return person.pressOk();
          screen.login?.send({ type: 'cancelled' });
          break;
        case 'confirm-permission':
          if (yes) return person.pressOk();
          screen.unbind?.send({ type: 'unbind.declined' });
          break;
        case 'attention':
          screen.unbind?.send({ type: yes ? 'unbind.confirmed' : 'unbind.declined' });
          break;
        case 'result':
          screen.unbind?.send({ type: 'result.acknowledged' });
          break;
        case 'service-terms':
          screen.terms?.send({ type: yes ? 'terms.accepted' : 'terms.declined' });
          break;
        case 'power-question':
          screen.power?.send({ type: yes ? 'action.confirmed' : 'action.declined' });
          await clock.settle();
          return atRest();
        case 'set-clock':
          screen.clock?.send({ type: 'cancelled' });
          break;
        case 'power-refused':
          screen.power?.send({ type: 'result.acknowledged' });
          break;
        default:
          throw new Error(`There is no dialog to answer ${button}.`);
      }
      await clock.settle();
    },
  };
  return person;
}
