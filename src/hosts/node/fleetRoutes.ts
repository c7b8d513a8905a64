/** What tools may ask about the recorders of the process as a whole: the same kind of table as that of one recorder. */
import * as v from 'valibot';
import { speeds } from '../../world/index.ts';
import { ControlRefusal, profileId, scenarioId, stateOf } from './controlRoutes.ts';
import { type Fleet, RECORDERS_MAX } from './fleet.ts';
import type { Stand } from './stand.ts';

export interface FleetRoute {
  method: 'get' | 'post' | 'put' | 'delete';
  /** With `{recorder}` and `{name}` as OpenAPI writes them. */
  path: string;
  summary: string;
  body?: v.GenericSchema;
  /** 200 where nothing is said. */
  status?: 200 | 201;
  /** @throws ControlRefusal */
  answer(asked: { fleet: Fleet; number: string; name: string; body: unknown }): Promise<unknown>;
}

/** What a recorder that is added may begin with; where nothing is said, as those of the command. */
const added = v.object({
  scenario: v.exactOptional(scenarioId),
  profile: v.exactOptional(profileId),
  seed: v.exactOptional(v.pipe(v.string(), v.maxLength(256))),
  speed: v.exactOptional(v.picklist(speeds)),
});

function noRecorder(fleet: Fleet, number: string): ControlRefusal {
  const there = fleet.stands().map(({ hosted }) => hosted.unit + 1);
  const words = `There is no recorder ${number}. Those that are: ${there.join(', ') || 'none'}.`;
  return new ControlRefusal(404, 'no-recorder', words);
}

/** @throws ControlRefusal where there is none of that number */
export function standOf(fleet: Fleet, number: string): Stand {
  const stand = fleet.find(Number(number));
  if (!stand) throw noRecorder(fleet, number);
  return stand;
}

export const fleetRoutes: readonly FleetRoute[] = [
  {
    method: 'get',
    path: '/recorders',
    summary: 'All recorders of the process',
    answer: ({ fleet }) => Promise.all(fleet.stands().map(stateOf)),
  },
  {
    method: 'post',
    path: '/recorders',
    summary: 'One more recorder, with the lowest free number',
    body: added,
    status: 201,
    async answer({ fleet, body }) {
      const stand = await fleet.add(body as v.InferOutput<typeof added>);
      if (!stand)
        throw new ControlRefusal(409, 'no-room', `There are ${RECORDERS_MAX} recorders: take one away first.`);
      return { number: stand.hosted.unit + 1, ...(await stateOf(stand)) };
    },
  },
  {
    method: 'delete',
    path: '/recorders/{recorder}',
    summary: 'Ends a recorder and forgets what was kept of it',
    async answer({ fleet, number }) {
      if (!(await fleet.remove(Number(number)))) throw noRecorder(fleet, number);
      return { ok: true };
    },
  },
];
