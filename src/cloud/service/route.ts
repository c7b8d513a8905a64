/** One row of a service's table: from it come the route, the check of what is sent, the document, and the test of who may what. */
import type { GenericSchema } from 'valibot';
import type { AccountRow, SessionRow } from '../serviceStore.ts';
import type { Answer } from './answers.ts';

/** `anybody`: no session. `account`: either role. */
export type Who = 'anybody' | 'account' | 'owner' | 'support';

export interface Asked<Body = unknown> {
  /** From the session alone: no name in a request makes somebody an owner. */
  account: AccountRow;
  session: SessionRow;
  /** Of the path. */
  param(name: string): string;
  body: Body;
  /** Of the request, for those that change something; never kept as it is. */
  key: string;
  /** Where the request comes from, as the host knows it. */
  source: string;
}

export interface Route {
  method: 'get' | 'post' | 'put' | 'delete';
  /** With `{serial}` as OpenAPI writes it. */
  path: string;
  summary: string;
  who: Who;
  /** Takes effect once, however often it is repeated. */
  isOperation?: boolean;
  body?: GenericSchema;
  answer(asked: Asked): Promise<Answer>;
}

/** What an anybody's route is asked with. */
export type AskedByAnybody = Pick<Asked, 'param' | 'body' | 'source'>;
