/** Other people's tests: the testkit, the same from Python, and the control interface as it describes itself. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';
import { startProcess } from './processOfTest.ts';
import { passwords } from './recorder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('ten lines with the testkit unbind a recorder, meet a refusal and read why', async () => {
  // As it is built: the sources are no part of what others get.
  const testkit: string = new URL('../../dist-node/testkit.js', import.meta.url).href;
  const { startRecorder } = (await import(testkit)) as typeof import('../../src/hosts/node/testkit.ts');
  const recorder = await startRecorder({ seed: 'one' });
  try {
    await recorder.waitFor({ status: 'online', binding: 'bound' });
    expect(await recorder.unbind('wrong')).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
    const before = await recorder.snapshot();
    expect(await recorder.unbind(passwords.admin)).toEqual({ ok: true });
    await recorder.waitFor({ binding: 'not-bound' });
    expect((await recorder.journal()).lastRefusal).toMatchObject({ event: 'unbind', outcome: 'password-wrong' });
    await recorder.restore(before);
    await recorder.waitFor({ status: 'online', binding: 'bound' });
    await recorder.command('setNetwork', 'cable', false);
    await recorder.waitFor({ status: 'offline' });
    expect(await recorder.unbind(passwords.admin)).toMatchObject({ ok: false, code: 'offline' });
    await expect(recorder.command('setNetwork', 'nothing', 1)).rejects.toMatchObject({ code: 'bad-arguments' });
    await expect(recorder.command('constructor')).rejects.toMatchObject({ code: 'unknown-command' });
    await expect(recorder.waitFor({ status: 'online', timeoutMs: 50 })).rejects.toMatchObject({ code: 'timed-out' });
  } finally {
    await recorder.stop();
  }
});

test('time that stands, faults by name, the law’s audit: a lock is waited out at once, a flash that refuses is told, a torn one is healed', async () => {
  const testkit: string = new URL('../../dist-node/testkit.js', import.meta.url).href;
  const { startRecorder } = (await import(testkit)) as typeof import('../../src/hosts/node/testkit.ts');
  const recorder = await startRecorder({ seed: 'one', time: 'standing' });
  try {
    await recorder.waitFor({ status: 'online', binding: 'bound' });
    for (let wrong = 0; wrong < 7; wrong++) await recorder.unbind('wrong');
    expect(await recorder.unbind(passwords.admin)).toMatchObject({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await recorder.audit()).toMatchObject({ charged: { admin: 7 }, unbinds: { committed: 0 } });
    await recorder.advance(60_000);

    await recorder.command('setCloudFault', 'refuse', true);
    expect(await recorder.unbind(passwords.admin)).toMatchObject({ ok: false, code: 'server-refused' });
    await recorder.command('setCloudFault', 'refuse', false);

    await recorder.command('failFlash', 100);
    await expect(recorder.unbind('wrong')).rejects.toMatchObject({ code: 'flash-failed' });
    await recorder.command('failFlash', -1);
    // The save that broke at its hundredth byte lies in one slot; the other one has all that was acknowledged.
    await recorder.command('pullPlug');
    await recorder.command('powerOn');
    await recorder.waitFor({ status: 'online', binding: 'bound' });
    expect(await recorder.unbind(passwords.admin)).toEqual({ ok: true });
    expect(await recorder.audit()).toMatchObject({
      charged: {},
      unbinds: { committed: 1, voided: 1 },
      bindings: { given: 1, standing: null },
    });
  } finally {
    await recorder.stop();
  }
});

test('the same from Python, where there is one with pytest', async () => {
  const there = spawnSync('python3', ['-c', 'import pytest']).status === 0;
  // The library is not ours to install; the file is held to Python's own grammar all the same.
  const args = there
    ? ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'examples']
    : ['-m', 'py_compile', 'examples/sim_nvr.py'];
  const env = {
    ...process.env,
    SIM_NVR: `${process.execPath} ${root}dist-node/sim-nvr.js`,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const run = spawnSync('python3', args, { cwd: root, env, encoding: 'utf8' });
  expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
  if (there) expect(run.stdout).toContain('1 passed');
});

test('the control interface describes itself, and refuses in words what it does not know', async () => {
  const sim = await startProcess(['--recorders', '2']);
  try {
    const ask = async (path: string, method = 'GET', body?: string) => {
      const answer = await fetch(`${sim.url}sim/v1${path}`, { method, ...(body !== undefined && { body }) });
      return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
    };
    await expect.poll(async () => (await ask('/ready')).status).toBe(200);
    const { said } = await ask('/openapi.json');
    expect(Object.keys(said['paths'] as object)).toContain('/recorders/{recorder}/unbind');
    const all = await ask('/recorders');
    expect(JSON.stringify(all.said)).toMatch(/SIM204816.*SIM204817/);
    expect(JSON.stringify(all.said)).not.toContain('QRSMXT');
    expect(await ask('/recorders/9')).toMatchObject({ status: 404, said: { code: 'no-recorder' } });
    expect(await ask('/nothing')).toMatchObject({ status: 404, said: { code: 'no-route' } });
    expect(await ask('/recorders/1/unbind', 'POST', '{')).toMatchObject({ status: 422, said: { code: 'bad-body' } });
    expect(await ask('/recorders/1/scenario', 'PUT', '{"scenario":"x"}')).toMatchObject({ status: 422 });
    expect(await ask('/recorders/1/world', 'PUT', '{"text":"rubbish"}')).toMatchObject({ said: { code: 'not-json' } });
    // One more takes the lowest number that is free, begins anew, and is gone with everything when it is taken away.
    expect(await ask('/recorders/1', 'DELETE')).toMatchObject({ status: 200 });
    expect(await ask('/recorders/1')).toMatchObject({ status: 404, said: { message: expect.stringContaining('2.') } });
    const added = await ask('/recorders', 'POST', '{"scenario":"not-bound","speed":"instant"}');
    expect(added).toMatchObject({ status: 201, said: { number: 1, recorder: { identity: { serial: 'SIM204816' } } } });
    expect(await ask('/recorders/1/wait', 'POST', '{"binding":"not-bound","status":"online"}')).toMatchObject({
      status: 200,
      said: { world: { recorders: [1, 2] } },
    });
    expect(await ask('/recorders', 'POST', '{"scenario":"x"}')).toMatchObject({ status: 422 });
    expect(await ask('/recorders/7', 'DELETE')).toMatchObject({ status: 404 });
    expect((await fetch(`${sim.url}sim/v1/health`, { headers: { Origin: 'http://evil.example' } })).status).toBe(403);
  } finally {
    await sim.remove();
  }
});
