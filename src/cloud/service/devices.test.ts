// Devices as owners meet them.
import { expect, test } from 'vitest';
import { CODE, newKey, testService } from '../testing/service.ts';

const serial = 'SIM000042';

async function house() {
  const far = testService();
  const [anna, boris] = [await far.owner('anna'), await far.owner('boris')];
  const device = await far.device(serial);
  const addAs = (token: string, code = CODE, key = newKey()) =>
    far.ask('POST', '/devices', { token, key, body: { serial, code } });
  const epoch = async () => (await far.store.transaction((rows) => rows.device(serial)))?.epoch ?? null;
  return { ...far, anna, boris, device, addAs, epoch };
}

test('a device is added by its code while it is online, and stands in the list', async () => {
  const { ask, anna, addAs, device } = await house();
  expect((await addAs(anna)).status).toBe(200);
  expect((await ask('GET', '/devices', { token: anna })).body['devices']).toEqual([
    { serial, name: serial, online: true, epoch: 1, role: 'owner' },
  ]);
  expect(device.pushes).toEqual([
    { push: 'binding-changed', binding: { revision: 1, bound: true, epoch: 1, account: 'a***@house.invalid' } },
  ]);
});

test('of a device that another has it is said that it is bound, and not to whom', async () => {
  const { anna, boris, addAs } = await house();
  await addAs(anna);
  const { status, body } = await addAs(boris);
  expect([status, body['code']]).toEqual([409, 'already-bound']);
  expect(JSON.stringify(body)).not.toMatch(/anna|house/);
  expect((await addAs(anna)).body).toMatchObject({ code: 'already-yours' });
});

test('a wrong code and a serial that nobody has get the same answer', async () => {
  const { ask, anna, addAs } = await house();
  const wrong = await addAs(anna, 'WRONGCODE');
  const nobody = await ask('POST', '/devices', {
    token: anna,
    key: newKey(),
    body: { serial: 'SIM999999', code: CODE },
  });
  expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
  expect(wrong.body).toMatchObject({ code: 'not-added' });
});

test('after ten wrong codes the right one waits as well', async () => {
  const { anna, boris, addAs } = await house();
  for (let at = 0; at < 10; at++) expect((await addAs(anna, 'WRONGCODE')).status).toBe(404);
  expect((await addAs(anna)).status).toBe(429);
  expect((await addAs(boris)).status).toBe(200);
});

test('a device that is offline is not added: gone in order, or with its server', async () => {
  const { anna, addAs, device, time, ask } = await house();
  await device.cut();
  expect((await addAs(anna)).body).toMatchObject({ code: 'offline' });
  const far = await house();
  far.time.now += 20_000;
  expect((await far.addAs(far.anna)).body).toMatchObject({ code: 'offline' });
  await far.service.beat();
  expect((await far.addAs(far.anna)).status).toBe(200);
  expect(time.now).toBeGreaterThan(0);
  expect((await ask('GET', '/devices', { token: anna })).body['devices']).toEqual([]);
});

test('a device of one region is not there for the other', async () => {
  const other = testService({ region: 'international' });
  const here = await house();
  await other.device('SIM000077');
  const token = await other.owner('anna');
  const reply = await other.ask('POST', '/devices', { token, key: newKey(), body: { serial, code: CODE } });
  expect(reply.body).toMatchObject({ code: 'not-added' });
  expect((await here.addAs(here.anna)).status).toBe(200);
});

test('shared: the guest sees it and gives it back; the owner takes it away; no answer tells who has an account', async () => {
  const { ask, anna, boris, addAs } = await house();
  await addAs(anna);
  const share = (mail: string) =>
    ask('POST', `/devices/${serial}/shares`, { token: anna, key: newKey(), body: { mail } });
  const [known, unknown] = [await share('boris@house.invalid'), await share('nobody@house.invalid')];
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  expect((await ask('GET', `/devices/${serial}`, { token: anna })).body['sharedWith']).toEqual([
    'boris@house.invalid',
    'nobody@house.invalid',
  ]);
  const seen = await ask('GET', `/devices/${serial}`, { token: boris });
  expect(seen.body).toMatchObject({ serial, role: 'guest' });
  expect(seen.body).not.toHaveProperty('sharedWith');
  const renamed = await ask('PUT', `/devices/${serial}/name`, { token: boris, key: newKey(), body: { name: 'mine' } });
  expect(renamed.body).toMatchObject({ code: 'not-found' });
  expect((await ask('DELETE', `/devices/${serial}`, { token: boris, key: newKey() })).status).toBe(200);
  expect((await ask('GET', `/devices/${serial}`, { token: boris })).status).toBe(404);
  expect((await ask('GET', `/devices/${serial}`, { token: anna })).body).toMatchObject({ role: 'owner', epoch: 1 });
});

test('who signs up with an address that was only named is shared nothing', async () => {
  const { ask, anna, addAs, owner } = await house();
  await addAs(anna);
  await ask('POST', `/devices/${serial}/shares`, { token: anna, key: newKey(), body: { mail: 'late@house.invalid' } });
  const late = await owner('late');
  expect((await ask('GET', `/devices/${serial}`, { token: late })).status).toBe(404);
});

test('handed over: only to whom it was offered, under a new epoch, and an offer ends with its binding', async () => {
  const { ask, anna, boris, addAs, epoch, owner } = await house();
  await addAs(anna);
  const vera = await owner('vera');
  const accept = (token: string) => ask('POST', `/devices/${serial}/acceptance`, { token, key: newKey() });
  expect((await accept(boris)).body).toMatchObject({ code: 'not-found' });
  await ask('POST', `/devices/${serial}/offer`, { token: anna, key: newKey(), body: { mail: 'boris@house.invalid' } });
  expect((await accept(vera)).status).toBe(404);
  expect((await accept(boris)).status).toBe(200);
  expect(await epoch()).toBe(2);
  expect((await ask('GET', `/devices/${serial}`, { token: anna })).status).toBe(404);
  expect((await accept(boris)).status).toBe(404);
  // An offer to Anna, and then somebody else's binding: it is worth nothing.
  await ask('POST', `/devices/${serial}/offer`, { token: boris, key: newKey(), body: { mail: 'anna@house.invalid' } });
  await ask('DELETE', `/devices/${serial}`, { token: boris, key: newKey() });
  await addAs(vera);
  expect((await accept(anna)).status).toBe(404);
});

test('history is what was while it was the account’s own', async () => {
  const { ask, anna, boris, addAs } = await house();
  await addAs(anna);
  await ask('DELETE', `/devices/${serial}`, { token: anna, key: newKey() });
  await addAs(boris);
  const { body } = await ask('GET', `/devices/${serial}/history`, { token: boris });
  expect((body['history'] as { change: string }[]).map(({ change }) => change)).toEqual(['added']);
  expect((await ask('GET', `/devices/${serial}/history`, { token: anna })).status).toBe(404);
});

test('support looks it up and learns no address; what belongs to owners is closed to it', async () => {
  const { ask, anna, addAs, support } = await house();
  await addAs(anna);
  const line = await support();
  const { body } = await ask('GET', `/support/devices/${serial}`, { token: line });
  expect(body).toMatchObject({ serial, online: true, bound: true, owner: 'a***@house.invalid' });
  expect((await ask('GET', `/support/devices/${serial}`, { token: anna })).body).toMatchObject({
    code: 'support-only',
  });
  expect((await ask('DELETE', `/devices/${serial}`, { token: line, key: newKey() })).body).toMatchObject({
    code: 'owners-only',
  });
});

test('a device that is activated keeps its key: another cannot take its serial', async () => {
  const { ask, device, anna, addAs } = await house();
  const stolen = await ask('POST', '/activations', { body: { serial, code: 'THIEVES' } });
  expect(stolen.body).toMatchObject({ code: 'activated-already' });
  const changed = await ask('POST', '/activations', { body: { serial, code: 'NEWCODE1', key: device.key } });
  expect(changed.status).toBe(201);
  expect((await addAs(anna)).body).toMatchObject({ code: 'not-added' });
  expect((await addAs(anna, 'NEWCODE1')).status).toBe(200);
});

test.each([`'); delete from devices; --`, '<img src=x onerror=alert(1)>', '{{7*7}} $(x) %s', 'Дача 📹'.repeat(6)])(
  'a name is text and stays text: %j',
  async (name) => {
    const { ask, anna, addAs } = await house();
    await addAs(anna);
    const reply = await ask('PUT', `/devices/${serial}/name`, { token: anna, key: newKey(), body: { name } });
    expect(reply.status).toBe(200);
    expect((await ask('GET', `/devices/${serial}`, { token: anna })).body['name']).toBe(name);
  },
);

test.each(['\u0000', '', '   ', 'x'.repeat(65), 'half \ud800 letter', 'line\nbreak'])(
  'a name that cannot be is refused: %j',
  async (name) => {
    const { ask, anna, addAs } = await house();
    await addAs(anna);
    const reply = await ask('PUT', `/devices/${serial}/name`, { token: anna, key: newKey(), body: { name } });
    expect(reply.body).toMatchObject({ code: 'bad-body', field: 'name' });
  },
);
