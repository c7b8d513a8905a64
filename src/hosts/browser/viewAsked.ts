/**
 * `?way=menu|sadp|app`: which of the three ways of the how-to a link opens at its start; `?way=all` shows all that they need. Without it the
 * monitor, or all where the scenario's trouble stands beside it.
 */
import type { FaceView } from '../../trainer/index.ts';
import { isTroubleBeside, type ScenarioId } from '../../world/index.ts';

const views: Readonly<Record<string, FaceView>> = { menu: 'monitor', sadp: 'pc', app: 'phone', all: 'all' };

export const viewAsked = (scenario: ScenarioId, search = location.search): FaceView =>
  new Map(Object.entries(views)).get(new URLSearchParams(search).get('way') ?? '') ??
  (isTroubleBeside(scenario) ? 'all' : 'monitor');
