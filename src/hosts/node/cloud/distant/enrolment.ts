/** How a recorder gets the key that it proves itself with: made by the cloud at activation, told once, and kept beside the recorder. */
import * as v from 'valibot';
import { askServer } from './ask.ts';
import type { KeptNote } from './deviceNote.ts';
import { renumbered } from './deviceNote.ts';
import type { CloudServer } from './servers.ts';
import { isEverywhere, type Trouble, troubleOf } from './trouble.ts';

export interface Enrolment {
  /** The key in that region, made there where there is none. */
  keyAt(server: CloudServer, region: string): Promise<{ key: string } | Trouble>;
  /** The cloud does not know this key (any more): a cloud that begins anew gives another. */
  anew(server: CloudServer, region: string): Promise<{ key: string } | Trouble>;
  /** Whoever adds the recorder has to know its verification code of now. */
  codeAt(server: CloudServer, region: string): Promise<Trouble | null>;
}

export interface EnrolmentPorts {
  serial: string;
  note: KeptNote;
  /** The verification code that the recorder has now; empty for none. */
  code(): string;
  digest(text: string): Promise<string>;
  /** ms. */
  now(): number;
}

/**
 * ms for which a refusal holds. Asked again at once the cloud would say the same, and as late: a recorder that runs fast gives up before a
 * cloud that is slow has found out, and would never hear why.
 */
const REFUSED_MS = 10_000;

const activated = v.object({ key: v.pipe(v.string(), v.minLength(16), v.maxLength(200)) });

export function createEnrolment({ serial, note, code, digest, now }: EnrolmentPorts): Enrolment {
  let refused: { region: string; code: string; trouble: Trouble; at: number } | null = null;

  async function anew(server: CloudServer, region: string): Promise<{ key: string } | Trouble> {
    const its = code();
    if (its === '') return 'no-code';
    if (refused?.region === region && refused.code === its && now() - refused.at < REFUSED_MS) return refused.trouble;
    refused = null;
    const answer = await askServer(server, region, {
      method: 'POST',
      path: '/activations',
      body: { serial, code: its },
    });
    const trouble = troubleOf(answer);
    if (trouble !== null) {
      if (isEverywhere(trouble)) refused = { region, code: its, trouble, at: now() };
      return trouble;
    }
    const read = v.safeParse(activated, typeof answer === 'string' ? null : answer.body);
    if (!read.success) return 'not-a-cloud';
    const { key } = read.output;
    const { keys, codes } = note.now();
    // A key is told once: it is kept before anything is done with it.
    await note.put({
      keys: { ...keys, [region]: key },
      codes: { ...codes, [region]: await digest(`${key}\n${its}`) },
      ...renumbered(note.now(), region),
    });
    return { key };
  }
  return {
    anew,
    async keyAt(server, region) {
      const key = note.now().keys[region];
      return key === undefined ? anew(server, region) : { key };
    },
    async codeAt(server, region) {
      const its = code();
      const key = note.now().keys[region];
      if (its === '' || key === undefined) return null;
      const known = await digest(`${key}\n${its}`);
      if (note.now().codes[region] === known) return null;
      const body = { serial, code: its, key };
      const trouble = troubleOf(await askServer(server, region, { method: 'POST', path: '/activations', body }));
      if (trouble === null) await note.put({ codes: { ...note.now().codes, [region]: known } });
      return trouble;
    },
  };
}
