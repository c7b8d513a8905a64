/** The code of the cloud and of the wire to it, fetched late: nothing before login asks for it; and the digests of operations' ids. */
import type { CloudState } from '../cloud/index.ts';

const load = () => import('../cloud/wire.entry.ts');
type Wire = Awaited<ReturnType<typeof load>>;

let fetched: Promise<Wire> | null = null;

/** One fetch for all who ask; one that failed is tried again. */
export function fetchWire(): Promise<Wire> {
  fetched ??= load().catch((fault: unknown) => {
    fetched = null;
    throw fault;
  });
  return fetched;
}

/** SHA-256 of a text, in lower-case hex. */
export type TextDigest = (text: string) => Promise<string>;

/** For hosts that bring none of their own: in JavaScript, fetched when it is first wanted. */
export const digestInJavaScript: TextDigest = async (text) =>
  (await import('../cloud/digest.entry.ts')).operationKey(text);

/** Worlds kept by earlier versions have their operations by id; here by digest, as the cloud looks for them. */
export async function withDigests(
  state: CloudState,
  digest: TextDigest,
  isDigest: (name: string) => boolean,
): Promise<CloudState> {
  const devices = Object.entries(state.devices).map(async ([serial, device]) => {
    const operations = Object.entries(device.operations).map(async ([name, outcome]) => [
      isDigest(name) ? name : await digest(name),
      outcome,
    ]);
    return [serial, { ...device, operations: Object.fromEntries(await Promise.all(operations)) }];
  });
  return { devices: Object.fromEntries(await Promise.all(devices)) };
}
