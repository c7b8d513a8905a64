/** The settings as faces read and change them. All changes of a request or none. */
import type { Core } from '../core.ts';
import type { Caller } from '../session/caller.ts';
import { applied, noRight } from './apply.ts';
import type { FieldRefusal } from './fieldFault.ts';
import { refusalsOf } from './refusals.ts';
import type { ConfigChanges } from './schema.ts';

export type ApplyResult = { ok: true } | { ok: false; refused: FieldRefusal[] };

export interface SettingsFace {
  /** A dry run of `applyConfig`: what would be refused, rights apart. */
  checkConfig(by: Caller, request: { changes: ConfigChanges }): Promise<{ ok: true; refused: FieldRefusal[] }>;
  /** All changes or none. Each field asks for its own right. */
  applyConfig(by: Caller, request: { changes: ConfigChanges }): Promise<ApplyResult>;
}

export const createSettings = (core: Core): SettingsFace => ({
  checkConfig: async (_by, { changes }) => ({
    ok: true,
    refused: refusalsOf(core.image().config, changes, core.profile().capabilities),
  }),
  async applyConfig(by, { changes }) {
    let refused = noRight(changes);
    if (core.life() === 'running')
      await core.commit((now) => {
        const result = applied(now, by, changes, { at: core.now(), capabilities: core.profile().capabilities });
        refused = result.refused;
        return result.image;
      });
    return refused.length > 0 ? { ok: false, refused } : { ok: true };
  },
});
