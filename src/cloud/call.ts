/**
 * How a client speaks to a region's service: one request and its answer, as plain JSON. A page calls the service that lives in it, a
 * browser beside a process goes over HTTP; a client does not notice which.
 */

export interface CloudRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/simcloud/v1/<region>`, with its leading slash. */
  path: string;
  /** Of a session: who asks. */
  token?: string;
  body?: Readonly<Record<string, unknown>>;
  /** Of an operation: the same when it is repeated, so that it is done once. 8 to 64 letters, digits, `-` and `_`. */
  key?: string;
}

export interface CloudAnswer {
  status: number;
  /** Of a refusal: `code`, and `next` in plain English for whoever reads logs; a client has words of its own. */
  body: Readonly<Record<string, unknown>>;
  /** Seconds after which it may be tried again. */
  retryAfter?: number;
}

/** @returns null where nothing answered: no network, no such server, or it is gone. */
export type CloudCall = (region: string, request: CloudRequest) => Promise<CloudAnswer | null>;
