/**
 * The device's end of its link to a service: requests and their answers over any channel of text. A request that is lost is never
 * answered; whoever asks has an end of their own.
 */
import type {
  CloudBinding,
  RegisterReply,
  SettleReply,
  UnbindReply,
  ViewSource,
  VouchReply,
} from '../platform/index.ts';

export interface LinkChannel {
  send(text: string): void;
  close(): void;
}

export interface LinkClient {
  register(serial: string, key: string): Promise<RegisterReply>;
  unbind(request: { session: string; operationId: string; epoch: number }): Promise<UnbindReply>;
  settle(request: { session: string; operationId: string }): Promise<SettleReply>;
  /** @param ticket its SHA-256 */
  vouch(request: { session: string; ticket: string; epoch: number }): Promise<VouchReply>;
  beat(session: string): Promise<{ result: 'alive'; binding: CloudBinding } | { result: 'session-unknown' }>;
  /** Says that it goes, and ends the channel. */
  leave(session: string): void;
  /** Ends the channel as a cut wire does. */
  end(): void;
}

/**
 * @param open begins a channel; `heard` takes what comes on it
 * @param pushed the service tells that the binding is another one, and which
 * @param view what the device's cameras see, when the service asks
 */
export function createLinkClient(
  open: (heard: (text: string) => void) => LinkChannel,
  pushed: (binding: unknown) => void,
  view: ViewSource,
): LinkClient {
  const waiting = new Map<string, (reply: unknown) => void>();
  let asked = 0;
  const channel = open((text) => {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null) return;
    if ('push' in said && said.push === 'view-wanted') return void show('wanted' in said ? String(said.wanted) : '');
    if ('push' in said) return pushed('binding' in said ? said.binding : undefined);
    if (!('id' in said) || !('reply' in said)) return;
    const id = String(said.id);
    waiting.get(id)?.(said.reply);
    waiting.delete(id);
  });
  async function show(wanted: string): Promise<void> {
    const seen = await view().catch(() => null);
    await ask({ ask: 'view', wanted, view: seen });
  }
  const ask = (request: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = String(asked++);
      waiting.set(id, resolve);
      channel.send(JSON.stringify({ id, ...request }));
    });
  return {
    register: (serial, key) => ask({ ask: 'register', serial, key }) as Promise<RegisterReply>,
    unbind: (request) => ask({ ask: 'unbind', ...request }) as Promise<UnbindReply>,
    settle: (request) => ask({ ask: 'settle', ...request }) as Promise<SettleReply>,
    vouch: (request) => ask({ ask: 'vouch', ...request }) as Promise<VouchReply>,
    beat: (session) => ask({ ask: 'beat', session }) as ReturnType<LinkClient['beat']>,
    leave(session) {
      channel.send(JSON.stringify({ id: 'last', ask: 'leave', session }));
      channel.close();
    },
    end: () => channel.close(),
  };
}
