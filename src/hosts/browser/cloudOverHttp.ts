/** A region's service as a client meets it over HTTP: the one of the process that served this page, or the one that lives in the page. */
import type { CloudAnswer, CloudCall, CloudRequest } from '../../cloud/index.ts';

export function asHttp(
  region: string,
  { method, path, token, body, key }: CloudRequest,
): [url: string, init: RequestInit] {
  const headers = new Headers();
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (body) headers.set('Content-Type', 'application/json');
  if (key !== undefined) headers.set('Idempotency-Key', key);
  return [`/simcloud/v1/${region}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }];
}

export async function answerOf(response: Response): Promise<CloudAnswer> {
  const wait = response.headers.get('Retry-After');
  const body = (await response.json()) as CloudAnswer['body'];
  return { status: response.status, body, ...(wait !== null && { retryAfter: Number(wait) }) };
}

/** Nothing is told where there is no network, no such server, or what answers is no service. */
export const cloudOverHttp: CloudCall = async (region, request) => {
  try {
    return await answerOf(await fetch(...asHttp(region, request)));
  } catch {
    return null;
  }
};
