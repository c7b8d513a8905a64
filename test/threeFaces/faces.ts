/** How the screen, the tool and the phone ask the recorder, and how what they are told is read once it is there. */
import { expect } from 'vitest';
import { password as shown } from '../../src/lan/sadp/testing/house.ts';
import type { Core } from './core.ts';

/** As SADP says the recorder's codes. */
const IN_SADP: Readonly<Record<string, string>> = {
  ok: 'success',
  offline: 'denied 2009 4',
  'not-bound': 'denied 2009 2',
  'in-progress': 'denied 2009',
  'server-refused': 'denied 2009',
  'firmware-unsupported': 'denied 2009',
  'server-timeout': 'failed 2011',
  'unknown-result': 'failed 2011',
  'password-wrong': 'failed 2024 6',
};
/** Addresses of people on the LAN. */
const PEOPLE = 200;

export interface Heard {
  /** The recorder's own; null: it owes the answer still. */
  code: string | null;
  /** Empty where none was handed out. */
  ticket: string;
}
/** To be called as often as one likes. */
export type Reads = () => Heard;

export interface Faces {
  screen(password?: string): Promise<Reads>;
  tool(password?: string): Reads;
  ticket(face: 'tool' | 'app', password?: string): Reads;
}

export function createFaces({ testbed, sadp, codes, secret, newName, newNumber }: Core): Faces {
  function overLan(types: string, password: string, face = ''): Reads {
    const uuid = newName('u');
    const seen = sadp.sent.length;
    // Two copies, as every client sends them; from addresses in turn, for time stands and each may ask so often in it.
    const address = `192.168.1.${20 + (newNumber() % PEOPLE)}`;
    codes.delete(address);
    for (let copy = 0; copy < 2; copy++) sadp.send(types, `${shown(password)}${face}`, { address }, uuid);
    return () => {
      const answer = sadp.sent.slice(seen).find(({ text }) => text.includes(`<Uuid>${uuid}<`))?.text;
      if (answer === undefined) return { code: null, ticket: '' };
      const words = ['Result', 'ErrorCode', 'RetryTime', 'UnbindStatus'].flatMap(
        (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(answer)?.[1] ?? [],
      );
      const code = codes.get(address) ?? 'nobody was asked';
      expect(words.join(' '), `SADP's words for ${code}`).toBe(IN_SADP[code]);
      return { code, ticket: /<Ticket>([^<]*)</.exec(answer)?.[1] ?? '' };
    };
  }
  return {
    async screen(password = secret()) {
      const { binding } = await testbed.shows();
      const epoch = binding.state === 'bound' ? binding.epoch : 0;
      const wish = { operationId: newName('screen'), epoch, password, way: 'local-menu' } as const;
      const told: string[] = [];
      // Whoever asks twice by one name gets one outcome.
      for (let copy = 0; copy < 2; copy++)
        void testbed.platform.unbind(wish).then(
          (outcome) => told.push(outcome.ok ? 'ok' : outcome.code),
          (thrown: unknown) => told.push(String(thrown)),
        );
      return () => {
        const isOne = told.length === 0 || (told.length === 2 && told[0] === told[1]);
        expect(isOne, `told twice, and not the same: ${told}`).toBe(true);
        return { code: told[0] ?? null, ticket: '' };
      };
    },
    tool: (password = secret()) => overLan('ezvizUnbind', password),
    ticket: (face, password = secret()) => overLan('SimUnbindTicket', password, `<Face>${face}</Face>`),
  };
}
