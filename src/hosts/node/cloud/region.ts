/** A region of this process's cloud: its service, and where that keeps its rows. */
import type { Service, SqlStore } from '../../../cloud/index.ts';

export interface Region {
  service: Service;
  store: SqlStore;
}
