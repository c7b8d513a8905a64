/** `?way=menu|sadp|app`: which of the three ways of the how-to a link opens at its start; `?way=all` shows all that they need. */
import type { FaceView } from '../../trainer/index.ts';

const views: Readonly<Record<string, FaceView>> = { menu: 'monitor', sadp: 'pc', app: 'phone', all: 'all' };

export const viewAsked = (search = location.search): FaceView =>
  new Map(Object.entries(views)).get(new URLSearchParams(search).get('way') ?? '') ?? 'monitor';
