/** The settings as faces read and change them. All changes of a request or none. */
import type { Core } from '../core.ts';
import { applied, noRight } from './apply.ts';
import type { FieldRefusal } from './fieldFault.ts';
import type { ConfigChanges } from './schema.ts';
import { refusalsOf } from './validate.ts';

export type ApplyResult = { ok: true } | { ok: false; refused: FieldRefusal[] };

export interface SettingsFace {
  /** A dry run of `applyConfig`: what would be refused. */
  checkConfig(changes: ConfigChanges): Promise<FieldRefusal[]>;
  /** All changes or none. */
  applyConfig(request: { user: string; changes: ConfigChanges }): Promise<ApplyResult>;
}

export const createSettings = (core: Core): SettingsFace => ({
  checkConfig: async (changes) => refusalsOf(core.image().config, changes),
  async applyConfig(request) {
    let refused = noRight(request.changes);
    if (core.life() === 'running')
      await core.commit((now) => {
        const result = applied(now, request, core.now());
        refused = result.refused;
        return result.image;
      });
    return refused.length > 0 ? { ok: false, refused } : { ok: true };
  },
});
