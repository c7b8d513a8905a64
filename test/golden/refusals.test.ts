// Same situation, same refusal code, at the screen, over SADP, for a ticket and over ISAPI: each is brought about and asked for on every face that has
// it, and written down in docs/reference/refusals.md. That changes only knowingly; read the diff aloud, then `npx vitest run test/golden -u`.

import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { en } from '../../src/menu/strings/en.ts';
import type { ScenarioId } from '../../src/world/index.ts';
import {
  ADMIN,
  type Ask,
  answerDialog,
  asks,
  byIsapi,
  bySadp,
  byTicket,
  EZVIZ,
  type Face,
  lawAlone,
  secret,
} from '../harness/askEachFace.ts';
import { configureElsewhere } from '../harness/elsewhere.ts';
import { type Heard, lanFaces } from '../harness/lanFaces.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { readByPeople } from '../harness/refusedTable.ts';
import { readWhenVerifying } from '../harness/refusedVerification.ts';
import { HIK_CONNECT } from '../harness/wayOut.ts';

const put = (body: string) => ({ method: 'PUT', body: `<EZVIZ>${body}</EZVIZ>` });

interface Situation {
  title: string;
  code: string;
  scenario?: ScenarioId;
  /** Wants no boot to the end, and no login. */
  unopened?: boolean;
  /** Brought about once the recorder is online, and at the screen the password dialog stands open. */
  before?(person: Person): Promise<unknown>;
  ask: Partial<Record<Face, Ask>>;
}

const unbinding = (
  title: string,
  code: string,
  before: Situation['before'],
  more: Partial<Situation> = {},
): Situation => ({
  title,
  code,
  ...(before && { before }),
  ask: asks(answerDialog(ADMIN)),
  ...more,
});
const guess = async ({ world }: Person, times: number): Promise<void> => {
  for (let at = 0; at < times; at += 1)
    await world.recorder.login({ user: 'admin', password: `no-${at}`, way: 'local-menu' });
};
const faulty = (fault: 'refuse' | 'loseRequests' | 'loseReplies') => async (person: Person) => {
  person.world.faults[fault] = true;
};
/** At the screen a value is refused in its field, before Apply. */
const inField =
  (field: 'platform.verificationCode' | 'platform.serverAddress', value: string): Ask =>
  async ({ world }) => {
    const told = await world.recorder.checkConfig({
      session: await sessionOf(world),
      changes: { 'platform.customServer': true, [field]: value },
    });
    const refusal = told.ok ? told.refused[0] : undefined;
    return { code: refusal?.code ?? 'ok', words: refusal ? en.fieldFault(refusal) : '' };
  };
const sessionOf = async (world: Person['world']): Promise<string> => {
  const login = await world.recorder.login({ user: 'admin', password: ADMIN, way: 'local-menu' });
  return login.ok ? login.session : '';
};

const situations: Situation[] = [
  {
    title: 'A wrong password',
    code: 'password-wrong',
    ask: { screen: answerDialog('no'), sadp: bySadp('no'), ticket: byTicket('no'), isapi: byIsapi('no') },
  },
  {
    title: 'The right password after seven wrong ones',
    code: 'locked',
    before: (person) => guess(person, 7),
    ask: { screen: answerDialog(ADMIN), sadp: bySadp(ADMIN), ticket: byTicket(ADMIN), isapi: byIsapi(ADMIN) },
  },
  {
    title: 'A wrong password while locked',
    code: 'locked',
    before: (person) => guess(person, 7),
    ask: { screen: answerDialog('no'), sadp: bySadp('no'), ticket: byTicket('no'), isapi: byIsapi('no') },
  },
  // Digest sends a proof, and that of an empty password looks like any other.
  {
    title: 'No password',
    code: 'password-empty',
    ask: { screen: answerDialog(''), sadp: bySadp(''), ticket: byTicket('') },
  },
  {
    title: 'Out of the box',
    code: 'not-activated',
    scenario: 'fresh',
    unopened: true,
    ask: {
      async screen({ world }) {
        const login = await world.recorder.login({ user: 'admin', password: 'Any-Word-1', way: 'local-menu' });
        return login.ok ? { code: 'ok', words: '' } : { code: login.code, words: en.refusal(login) };
      },
      sadp: bySadp('Any-Word-1'),
      ticket: byTicket('Any-Word-1'),
      isapi: byIsapi('Any-Word-1'),
    },
  },
  unbinding('The service is off', 'service-off', ({ world }) =>
    configureElsewhere(world, { 'platform.enabled': false }),
  ),
  unbinding('The server of another region', 'offline', async (person) => {
    await configureElsewhere(person.world, { 'platform.serverAddress': 'litedev.hik-connect.com' });
    await person.advance(7_000);
  }),
  unbinding('In nobody’s account', 'not-bound', async (person) => {
    await person.world.cloud.free(person.world.serial);
    await person.advance(1_000);
  }),
  unbinding('Firmware 3.x', 'firmware-unsupported', undefined, {
    scenario: 'bound-3x',
    ask: asks(lawAlone),
  }),
  unbinding('Firmware 4.x without unbinding', 'unbind-absent', undefined, {
    scenario: '4x-absent',
    ask: asks(lawAlone),
  }),
  unbinding('Firmware 4.x that refuses', 'device-refused', undefined, { scenario: '4x-refuses' }),
  unbinding('Another unbinding runs', 'in-progress', async ({ world }) => {
    void world.platform.unbind({ operationId: 'other', epoch: 1, password: ADMIN, way: 'app' });
  }),
  unbinding('The server refuses', 'server-refused', faulty('refuse')),
  unbinding('The request gets lost', 'server-timeout', faulty('loseRequests')),
  // A ticket of which nobody hears frees nobody: there is nothing unknown about it.
  unbinding('The answer gets lost', 'unknown-result', faulty('loseReplies'), {
    ask: asks(answerDialog(ADMIN), async (...given) => ({ ...(await byTicket(ADMIN)(...given)), code: '' })),
  }),
  {
    title: 'A verification code of five letters',
    code: 'too-short',
    ask: {
      screen: inField('platform.verificationCode', 'Abcd5'),
      sadp: (_person, lan) =>
        lan.sadp('SetVerificationCode', `<VerificationCode>Abcd5</VerificationCode>${secret(ADMIN)}`),
      isapi: (_person, lan) => lan.isapi(EZVIZ, ADMIN, put('<verificationCode>Abcd5</verificationCode>')),
    },
  },
  {
    title: 'A server that has no host’s name',
    code: 'bad-characters',
    ask: {
      screen: inField('platform.serverAddress', 'no host'),
      isapi: (_person, lan) =>
        lan.isapi(
          EZVIZ,
          ADMIN,
          put('<redirect>true</redirect><serverAddress><hostName>no host</hostName></serverAddress>'),
        ),
    },
  },
];

async function standBefore(face: Face, { scenario, unopened, before }: Situation) {
  const person = await sitDown({ language: 'en', onLan: true, ...(scenario && { scenario }) });
  const lan = lanFaces(person);
  if (unopened) {
    await person.boot();
    return { person, lan };
  }
  await person.bootOnline();
  await person.logIn('admin', ADMIN);
  if (face === 'screen') {
    await person.open(HIK_CONNECT);
    const { localUnbind } = person.menu.platform.now();
    if (localUnbind) {
      await person.clickUnbind();
      await person.answer('yes');
    }
  }
  await before?.(person);
  return { person, lan };
}

const FACES: readonly Face[] = ['screen', 'sadp', 'ticket', 'isapi'];
const cell = (heard: Heard | undefined): string => heard?.words.replaceAll('|', '/') ?? '–';

test('the same situation has the same code on every face, and the table of them is the one written down', {
  timeout: 180_000,
}, async () => {
  const rows: string[] = [];
  let asked = 0;
  for (const situation of situations) {
    const heard: Partial<Record<Face, Heard>> = {};
    for (const face of FACES) {
      const ask = situation.ask[face];
      if (!ask) continue;
      const { person, lan } = await standBefore(face, situation);
      const told = await ask(person, lan);
      heard[face] = told;
      asked += 1;
      if (told.code !== '') expect(told.code, `${situation.title}, ${face}`).toBe(situation.code);
    }
    rows.push(
      `| ${situation.title} | \`${situation.code}\` | ${cell(heard.screen)} | ${cell(heard.sadp)} | ${cell(heard.ticket)} | ${cell(heard.isapi)} |`,
    );
  }
  counted('situations on faces', asked, 64);
  expect(rows).toHaveLength(17);
  const people = `${await readByPeople()}\n${await readWhenVerifying()}`;
  await expect(`${HEAD}${rows.join('\n')}\n\n${people}`).toMatchFileSnapshot('../../docs/reference/refusals.md');
});

const HEAD = `# Refusals on every face

Written by \`test/golden/refusals.test.ts\`, which brings every situation about and asks at the screen, over SADP and over ISAPI: the same situation has the
same code of the recorder, and each face says it in its own words. A dash: this face has no such request. A ticket frees nobody by itself: the cloud
does, and so a firmware that cannot unbind hands one out all the same. No request of ISAPI unbinds; where an unbinding is refused, its column shows
what it tells of the same state.

| situation | code | at the screen | SADP | SADP, for a ticket | ISAPI |
| --- | --- | --- | --- | --- | --- |
`;
