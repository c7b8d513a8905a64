/** How a world and its screen stand: before every entry of a list, and at its end. */

import type { StateValue } from 'xstate';
import { stateText } from '../base/index.ts';
import type { RecorderFacts, UserFacts } from '../device/index.ts';
import type { PlatformFacts } from '../platform/index.ts';
import type { World } from '../world/index.ts';
import { type Digest, digestOf } from './digest.ts';
import type { When } from './format.ts';

/** The screen, as far as a list looks at it. */
export interface SeenScreen {
  recorder: { now(): Pick<RecorderFacts, 'life'> };
  platform: { now(): PlatformFacts };
  navigation: { getSnapshot(): { value: StateValue; context: { user: UserFacts | null } } };
}

export interface Seen {
  world: World;
  menu: SeenScreen;
}

export const whenOf = ({ menu }: Seen): When => ({
  life: menu.recorder.now().life,
  place: stateText(menu.navigation.getSnapshot().value),
  platform: menu.platform.now().status.state,
});

export async function digestOfWorld({ world, menu }: Seen): Promise<Digest> {
  const { value, context } = menu.navigation.getSnapshot();
  return digestOf({
    recorder: await world.agentSide.facts(),
    platform: menu.platform.now(),
    binding: world.holdings.now().binding,
    log: await world.agentSide.readLog(),
    place: stateText(value),
    user: context.user?.name ?? null,
  });
}
