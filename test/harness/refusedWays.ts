/**
 * How somebody asks for an unbinding at the recorder's screen, at the PC and with the phone, and what is to be read there when it is refused:
 * the code, and the words in both languages, from the product's own tables.
 */
import type { Refusal } from '../../src/device/index.ts';
import { en as menuEn } from '../../src/menu/strings/en.ts';
import { ru as menuRu } from '../../src/menu/strings/ru.ts';
import type { Outcome } from '../../src/phone/service/outcome.ts';
import { inWords, type Strings as PhoneStrings, stringsOf as phoneStrings } from '../../src/phone/strings/index.ts';
import { unbindWords } from '../../src/tool/conversations/unbindWords.ts';
import { type Strings as ToolStrings, stringsOf as toolStrings } from '../../src/tool/strings/index.ts';
import type { ScenarioId } from '../../src/world/index.ts';
import { ADMIN } from './askEachFace.ts';
import type { AtPc, WithPhone, Wrongly } from './beside.ts';
import type { Person } from './person.ts';

export interface Read {
  /** The product's own; `ok` where it was done. */
  code: string;
  ru: string;
  en: string;
}

export const SERIAL = 'SIM204816';

export interface House {
  person: Person;
  pc: AtPc;
  phone: WithPhone;
}

export type AskAt = (house: House) => Promise<Read>;

// — the recorder's screen

const read = (refusal: Refusal): Read => ({
  code: refusal.code,
  ru: menuRu.refusal(refusal),
  en: menuEn.refusal(refusal),
});

/** In the dialog that stands open. */
export const inDialog =
  (password = ADMIN): AskAt =>
  async ({ person }) => {
    if (password !== '') await person.typePassword(password);
    await person.answer('ok');
    return read(person.refusal() as Refusal);
  };

/** No button, or a dead one: the words are those beside its place. */
export const byLaw: AskAt = async ({ person: { world } }) => {
  const outcome = await world.platform.unbind({ operationId: 'by-law', epoch: 1, password: ADMIN, way: 'local-menu' });
  return outcome.ok ? { code: 'ok', ru: '', en: '' } : read(outcome);
};

export const atLogin: AskAt = async ({ person: { world } }) => {
  const login = await world.recorder.login({ user: 'admin', password: 'Any-Word-1', way: 'local-menu' });
  return login.ok ? { code: 'ok', ru: '', en: '' } : read(login);
};

// — the PC

const toolSays = (code: string, words: (t: ToolStrings) => string): Read => ({
  code,
  ru: words(toolStrings.ru),
  en: words(toolStrings.en),
});

/** What a page of the tool says by itself, without anybody being asked. */
export const toolShows =
  (words: (t: ToolStrings) => string): AskAt =>
  async () =>
    toolSays('', words);

export const listIsEmpty =
  (words: (t: ToolStrings) => string): AskAt =>
  async ({ pc }) => {
    const found = (await pc.refresh()).length;
    if (found > 0) throw new Error(`The list shows ${found} devices.`);
    return toolSays('', words);
  };

type AtTool = Partial<Parameters<AtPc['unbind']>[0]>;

export const byTool =
  (wish: AtTool | ((person: Person) => AtTool) = {}): AskAt =>
  async ({ pc, person }) => {
    const asked = { region: 'russia', password: ADMIN, ...(typeof wish === 'function' ? wish(person) : wish) } as const;
    const told = await pc.unbind(asked);
    if (told.ok) return toolSays('ok', (t) => t.unbind.done);
    return toolSays(told.refusal.code, (t) => unbindWords(told.refusal, asked.region, t));
  };

// — the phone

export const phoneSays = (code: string, words: (t: PhoneStrings) => string): Read => ({
  code,
  ru: words(phoneStrings.ru),
  en: words(phoneStrings.en),
});

/** Without anybody being asked. */
export const phoneShows =
  (words: (t: PhoneStrings) => string): AskAt =>
  async () =>
    phoneSays('', words);

export const phoneTold = (outcome: Outcome, done: (t: PhoneStrings) => string): Read =>
  outcome.ok ? phoneSays('ok', done) : phoneSays(outcome.code, (t) => inWords(t, outcome));

type AtApp = Wrongly & { password?: string };

export const byApp =
  (wish: AtApp | ((person: Person) => AtApp) = {}): AskAt =>
  async ({ phone, person }) => {
    const { password = ADMIN, ...wrongly } = typeof wish === 'function' ? wish(person) : wish;
    return phoneTold(await phone.unbind(SERIAL, password, wrongly), (t) => t.unbind.done);
  };

export const byAdding =
  (code: string): AskAt =>
  async ({ phone }) =>
    phoneTold(await phone.add(SERIAL, code), (t) => t.add.added);

// — why, and how it is brought about

/** Code that is expected and how it is asked for; or why it does not occur there. */
export type Cell = readonly [code: string, ask: AskAt] | string;

export interface Cause {
  title: string;
  scenario?: ScenarioId;
  /** Wants no login and no dialog, and its recorder does not come online. */
  unopened?: boolean;
  before?(person: Person): Promise<unknown>;
  screen: Cell;
  pc: Cell;
  phone: Cell;
}
