/**
 * What tools may ask of the process, as one table: from it come the routes, the check of what is sent, and the OpenAPI document. It is a
 * trainer's hand, not an owner's: what it does to a recorder it does from outside, and unbinding goes by the law with the admin's
 * password like everybody's.
 */
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { firmwareProfiles, type LogEntry, type ProfileId } from '../../device/index.ts';
import { scenarioIds, speeds, type World } from '../../world/index.ts';
import type { Stand } from './stand.ts';

export interface ControlRoute {
  method: 'get' | 'post' | 'put';
  /** With `{recorder}` and `{name}` as OpenAPI writes them. */
  path: string;
  summary: string;
  body?: v.GenericSchema;
  /** @throws ControlRefusal */
  answer(asked: { stand: Stand; name: string; body: unknown }): Promise<unknown>;
}

/** What was asked for is not there or cannot be; `code` says which, and `say` what to do. */
export class ControlRefusal extends Error {
  constructor(
    readonly status: 404 | 409 | 422,
    readonly code: string,
    say: string,
  ) {
    super(say);
  }
}

const WAIT_MAX_MS = 60_000;

export const scenarioId = v.picklist(scenarioIds);
export const profileId = v.picklist(firmwareProfiles.map(({ id }) => id as ProfileId));
const scenario = v.object({
  scenario: scenarioId,
  profile: v.optional(profileId),
  fresh: v.optional(v.boolean(), true),
});
const speed = v.object({ speed: v.picklist(speeds) });
const command = v.object({ given: v.optional(v.array(v.union([v.string(), v.number(), v.boolean()])), []) });
const unbind = v.object({ password: v.string(), operationId: v.optional(v.pipe(v.string(), v.maxLength(64))) });
const DAY_MS = 86_400_000;
const advance = v.object({ ms: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(31 * DAY_MS)) });
const world = v.object({ text: v.string() });
const wait = v.object({
  life: v.optional(v.string()),
  status: v.optional(v.string()),
  binding: v.optional(v.string()),
  timeoutMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(WAIT_MAX_MS)), 10_000),
});

/** How a recorder stands, in the fields that a test asks for. */
export async function stateOf({ hosted, faces }: Stand) {
  const { recorder, platform, trainer } = faces();
  const [facts, agent, around] = await Promise.all([recorder.facts(), platform.facts(), trainer.facts()]);
  return { instance: hosted.instance(), recorder: facts, platform: agent, world: around };
}

export function auditOf(world: World) {
  const device = world.kept().cloud.devices[world.serial];
  const outcomes = Object.values(device?.operations ?? {});
  return {
    charged: world.hardware.charged(),
    unbinds: {
      committed: outcomes.filter((outcome) => outcome === 'done').length,
      voided: outcomes.filter((outcome) => outcome === 'void').length,
    },
    /** Bindings so far, and which of them stands. */
    bindings: { given: device?.lastEpoch ?? 0, standing: device?.binding.bound ? device.binding.epoch : null },
  };
}

const refused = (entry: LogEntry): boolean => 'outcome' in entry && entry.outcome !== 'ok';

export const controlRoutes: readonly ControlRoute[] = [
  {
    method: 'get',
    path: '/recorders/{recorder}',
    summary: 'How a recorder stands: its public facts, its cloud agent, the world around it',
    answer: ({ stand }) => stateOf(stand),
  },
  {
    method: 'post',
    path: '/recorders/{recorder}/commands/{name}',
    summary:
      'One of the trainer’s commands: setNetwork, setCamera, setRegion, setCloudFault, failFlash, setClockShift, setClockWorn, bindAnotherOwner, ownerFrees, pullPlug, powerOn …',
    body: command,
    async answer({ stand, name, body }) {
      const { given } = body as v.InferOutput<typeof command>;
      const answer = await stand.faces().trainer.command({ name, given });
      if (answer.ok) return answer;
      throw answer.code === 'unknown-command'
        ? new ControlRefusal(404, answer.code, `There is no command ${name}.`)
        : new ControlRefusal(422, answer.code, `${name} does not take ${JSON.stringify(given)}.`);
    },
  },
  {
    method: 'put',
    path: '/recorders/{recorder}/scenario',
    summary: 'Another scenario or firmware, or the same from its beginning',
    body: scenario,
    async answer({ stand, body }) {
      await stand.faces().trainer.enter(body as v.InferOutput<typeof scenario>);
      return stateOf(stand);
    },
  },
  {
    method: 'put',
    path: '/recorders/{recorder}/speed',
    summary: 'How fast simulated delays pass; lock-outs never do',
    body: speed,
    async answer({ stand, body }) {
      await stand.faces().trainer.setSpeed(body as v.InferOutput<typeof speed>);
      return { ok: true };
    },
  },
  {
    method: 'post',
    path: '/recorders/{recorder}/unbind',
    summary: 'What the owner does at the recorder’s own screen: by the law, with the admin’s password',
    body: unbind,
    async answer({ stand, body }) {
      const { password, operationId = randomUUID() } = body as v.InferOutput<typeof unbind>;
      const { platform } = stand.faces();
      const { binding } = await platform.facts();
      const epoch = binding.state === 'bound' ? binding.epoch : 0;
      return platform.unbind({ operationId, epoch, password, way: 'local-menu', session: 'control' });
    },
  },
  {
    method: 'post',
    path: '/recorders/{recorder}/advance',
    summary:
      'Lets time pass at once: what was due within comes in its order. Where time stands still, nothing else moves it',
    body: advance,
    async answer({ stand, body }) {
      await stand.hosted.time.advance((body as v.InferOutput<typeof advance>).ms);
      return stateOf(stand);
    },
  },
  {
    method: 'get',
    path: '/recorders/{recorder}/audit',
    summary: 'What the law has counted: wrong tries charged now, and the cloud’s outcomes of unbinding for ever',
    answer: async ({ stand }) => auditOf(stand.hosted.world()),
  },
  {
    method: 'get',
    path: '/recorders/{recorder}/journal',
    summary: 'The recorder’s log, newest first, and why the last one was refused',
    async answer({ stand }) {
      const entries = await stand.hosted.world().agentSide.readLog();
      return { entries, lastRefusal: entries.find(refused) ?? null };
    },
  },
  {
    method: 'post',
    path: '/recorders/{recorder}/wait',
    summary: 'Answers once life, status and binding are what is asked for; 409 when time is up',
    body: wait,
    answer: ({ stand, body }) => waited(stand, body as v.InferOutput<typeof wait>),
  },
  {
    method: 'get',
    path: '/recorders/{recorder}/world',
    summary: 'The whole world as a file: flash, cloud, network, stick',
    answer: ({ stand }) => stand.faces().trainer.worldFile(),
  },
  {
    method: 'put',
    path: '/recorders/{recorder}/world',
    summary: 'Puts a world from such a file in the place of this one',
    body: world,
    async answer({ stand, body }) {
      const refusal = await stand.faces().trainer.loadWorld(body as v.InferOutput<typeof world>);
      if (refusal) throw new ControlRefusal(422, refusal.refused, 'This is no world file of this version.');
      return stateOf(stand);
    },
  },
];

/** Looks at every change; a world that is swapped meanwhile is looked at from then on. */
async function waited(stand: Stand, { timeoutMs, ...wanted }: v.InferOutput<typeof wait>): Promise<unknown> {
  const ends: (() => void)[] = [];
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const look = async (): Promise<void> => {
        const state = await stateOf(stand);
        const now = {
          life: state.recorder.life,
          status: state.platform.status.state,
          binding: state.platform.binding.state,
        };
        const same = Object.entries(wanted).every(([key, value]) => Reflect.get(now, key) === value);
        if (same) resolve(state);
      };
      const follow = (): void => {
        const { recorder, platform } = stand.faces();
        ends.push(
          recorder.watch(() => void look().catch(reject)),
          platform.watch(() => void look().catch(reject)),
        );
      };
      late = setTimeout(() => {
        void stateOf(stand).then(({ recorder, platform }) =>
          reject(
            new ControlRefusal(
              409,
              'timed-out',
              `Still life ${recorder.life}, status ${platform.status.state}, binding ${platform.binding.state}.`,
            ),
          ),
        );
      }, timeoutMs);
      ends.push(stand.hosted.watchWorld(follow));
      follow();
    });
  } finally {
    clearTimeout(late);
    for (const end of ends) end();
  }
}
