// What cannot stand beside --cloud is refused at the start, in a sentence, before anything is opened.
import { afterEach, expect, test, vi } from 'vitest';
import { CommandProblem } from '../../commandProblem.ts';
import { serve, serveDefaults } from '../../serveCommand.ts';

const CLOUD = 'http://127.0.0.1:9';
afterEach(() => vi.unstubAllEnvs());
const refusal = (more: object): Promise<unknown> =>
  serve({ ...serveDefaults, port: '0', keep: false, ...more }, 'no-pages').then(
    (serving) => serving.end(),
    (fault: unknown) => fault,
  );

test.each([
  ['time that stands', { cloud: CLOUD, time: 'standing' }, {}, /--time standing has no place beside --cloud/],
  [
    'a database of its own',
    { cloud: CLOUD },
    { DATABASE_URL: 'postgres://a:very-secret@b/c' },
    /Take one of them away/,
  ],
  ['both from the environment', {}, { SIM_NVR_CLOUD: CLOUD, DATABASE_URL: 'postgres://b/c' }, /Take one of them away/],
  ['no address', {}, { SIM_NVR_CLOUD: 'here' }, /SIM_NVR_CLOUD is "here", no address of a cloud/],
])('%s', async (_, options, environment: Record<string, string>, words) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const fault = await refusal(options);
  expect(fault).toBeInstanceOf(CommandProblem);
  expect(String(fault)).toMatch(words);
  expect(String(fault)).not.toContain('very-secret');
});
