/** Cause × way: each is brought about in a world of its own and asked for, and what is read there becomes a table. */
import { expect } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { ADMIN } from './askEachFace.ts';
import { sitAtPc, takePhone } from './beside.ts';
import { sitDown } from './recorderHarness.ts';
import { causesAtServer } from './refusedByServer.ts';
import { causesBefore } from './refusedCauses.ts';
import type { Cause, House, Read } from './refusedWays.ts';

const causes: readonly Cause[] = [...causesBefore, ...causesAtServer];

import { HIK_CONNECT } from './wayOut.ts';

const WAYS = ['screen', 'pc', 'phone'] as const;
type Way = (typeof WAYS)[number];

async function standBefore(way: Way, { scenario, unopened, before }: Cause): Promise<House> {
  const person = await sitDown({ language: 'en', ...(scenario && { scenario }) });
  if (unopened) await person.boot();
  else await person.bootOnline();
  const house: House = { person, pc: await sitAtPc(person), phone: await takePhone(person) };
  if (way === 'pc') await house.pc.refresh();
  if (way === 'phone') await house.phone.signUp('anna@house.invalid');
  if (way === 'screen' && !unopened) {
    await person.logIn('admin', ADMIN);
    await person.open(HIK_CONNECT);
    if (person.menu.platform.now().localUnbind) {
      await person.clickUnbind();
      await person.answer('yes');
    }
  }
  await before?.(person);
  return house;
}

const inCell = ({ code, ru, en }: Read): string => {
  const words = `${ru}<br>${en}`.replaceAll('|', '/');
  if (code === 'ok') return `– the server frees it:<br>${words}`;
  return code === '' ? words : `\`${code}\`<br>${words}`;
};

/** What a refusal says besides what happened is what to do next: one sentence is too short for both. */
const saysWhatToDo = /[.?!:;].*\S|^(Введите|Enter|Type|Wait|Подождите)/s;

async function cellOf(way: Way, cause: Cause): Promise<string> {
  const cell = cause[way];
  if (typeof cell === 'string') return `– ${cell}`;
  const [code, ask] = cell;
  const told = await ask(await standBefore(way, cause));
  expect(told.code, `${cause.title}, ${way}`).toBe(code);
  if (told.code !== 'ok')
    for (const words of [told.ru, told.en]) expect(words, `${cause.title}, ${way}`).toMatch(saysWhatToDo);
  return inCell(told);
}

export async function readByPeople(): Promise<string> {
  const rows: string[] = [];
  for (const cause of causes) {
    // Each in a world of its own: keys of accounts are derived beside each other.
    const cells = await Promise.all(WAYS.map((way) => cellOf(way, cause)));
    rows.push(`| ${cause.title} | ${cells.join(' | ')} |`);
  }
  const asked = causes.flatMap((cause) => WAYS.filter((way) => typeof cause[way] !== 'string'));
  counted('causes at the ways of people', asked.length, 66);
  return `${HEAD}${rows.join('\n')}\n`;
}

const HEAD = `## As people read it, in both languages

Cause by way: at the recorder’s screen, in the SADP tool on a PC, in the phone’s app. Brought about and asked for in the same way; a code is the product’s own on that way, and
where there is none the page says it before anybody asks. A dash: it does not occur there, and why.

| cause | at the screen | PC with SADP | phone |
| --- | --- | --- | --- |
`;
