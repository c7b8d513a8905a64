/** A region of this process's cloud: its service, and where that keeps its rows. */
import type { Pushes, Service, SqlStore } from '../../../cloud/index.ts';

export interface Region {
  service: Service;
  store: SqlStore;
  /** To the other servers on the same database; null where there can be none. */
  pushes: Pushes | null;
}
