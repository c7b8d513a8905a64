/** What a person reads off the screen and out of the log. */

import type { MenuPorts } from '../../src/menu/index.ts';
import type { World } from '../../src/world/index.ts';
import { maintenanceDialog } from './maintenance.ts';
import type { Dialog, Eyes } from './person.ts';
import type { ScreenModel } from './screenModel.ts';

interface Sight {
  world: World;
  menu: MenuPorts;
  screen: ScreenModel;
}

export function createEyes({ world, menu, screen }: Sight): Eyes {
  const where = () => menu.navigation.getSnapshot();
  return {
    dialog(): Dialog | null {
      if (screen.login) return 'login';
      if (where().context.held) return 'unsaved-changes';
      if (screen.terms) return 'service-terms';
      if (screen.clock) return 'set-clock';
      const power = screen.power?.getSnapshot().value;
      if (power === 'confirming' || power === 'performing') return 'power-question';
      if (power === 'refused') return 'power-refused';
      const maintenance = maintenanceDialog(screen);
      if (maintenance) return maintenance;
      const unbind = screen.unbind?.getSnapshot();
      if (!unbind) return null;
      if (unbind.value === 'confirming') return 'attention';
      return unbind.tags.has('password') ? 'confirm-permission' : 'result';
    },
    refusal: () =>
      (screen.login ?? screen.unbind ?? screen.upgrade ?? screen.restore ?? screen.configFiles)?.getSnapshot().context
        .refusal ?? null,
    notice: () => where().context.notice?.notice ?? null,
    loggedInAs: () => where().context.user?.name ?? null,
    bound: () => world.holdings.now().binding.bound,
    unbindLog: async () =>
      (await world.agentSide.readLog()).flatMap((entry) =>
        entry.event === 'unbind' ? [`${entry.way}: ${entry.outcome}`] : [],
      ),
    logged: async () =>
      (await world.agentSide.readLog()).map((entry) =>
        'outcome' in entry
          ? `${entry.event}: ${entry.outcome}`
          : 'reason' in entry
            ? `${entry.event}: ${entry.reason}`
            : entry.event,
      ),
  };
}
