/**
 * Codes in pictures: whoever wants a device freed over the cloud shows that somebody looks. A code is for one serial number and one face,
 * for two minutes and one check, right or wrong. What is kept of it is sealed with its id, which only whoever asked for it has.
 */
import * as v from 'valibot';
import type { PictureRow, ServiceTransaction } from '../serviceStore.ts';
import { type Answer, type RefusalCode, refuse, told } from './answers.ts';
import { face, serial } from './fields.ts';
import { isSame } from './isSame.ts';
import type { Limits } from './limits.ts';
import { chanceFrom } from './picture/chance.ts';
import { drawPicture } from './picture/draw.ts';
import { newCode, sealOf } from './picture/seal.ts';
import { soundOf } from './picture/sound.ts';
import type { ServicePorts } from './ports.ts';
import type { Asked, AskedByAnybody, Route } from './route.ts';

const wanted = v.strictObject({ serial, face });

export const PICTURE_MS = 120_000;
/** Outstanding of one source: the oldest goes for a new one. */
export const OF_SOURCE = 16;
/** Outstanding in all: then a new one waits until some have ended. */
export const IN_ALL = 5000;
/** In a quarter of an hour. A class behind one router is one source. */
const ASKED_BY_SOURCE = 400;
const HEARD_BY_SOURCE = 60;
const ID_BYTES = 16;

/** A picture as somebody answers to it. */
export interface ShownPicture {
  id: string;
  text: string;
}

export interface PictureCodes {
  routes: readonly Route[];
  /**
   * To be asked in the transaction of what the picture stands before: from then on it is used up.
   * @returns a refusal, or the face that it was shown on
   */
  check(
    picture: ShownPicture,
    serial: string,
  ): Promise<(rows: ServiceTransaction) => Promise<PictureRow['face'] | { refused: RefusalCode }>>;
}

export function createPictureCodes({ store, random, now, digest }: ServicePorts, limits: Limits): PictureCodes {
  async function asked({ body, source }: AskedByAnybody): Promise<Answer> {
    const wish = body as v.InferOutput<typeof wanted>;
    const wait = await limits.charge([{ what: 'picture', whose: source, most: ASKED_BY_SOURCE }]);
    if (wait !== null) return refuse('too-many-tries', wait);
    const id = random.hex(ID_BYTES);
    const code = newCode(random.hex(6));
    const [seal, from] = [await sealOf(id, digest), await digest(`picture from\n${source}`)];
    const sealed = seal.close(code);
    if (sealed === null) throw new Error('A new code is none.');
    const row: PictureRow = { id: seal.row, ...wish, sealed, source: from, until: now() + PICTURE_MS };
    const isKept = await store.transaction(async (rows) => {
      await rows.forgetPictures(now());
      const mine = await rows.picturesOf(from);
      for (const { id: oldest } of mine.slice(0, Math.max(0, mine.length + 1 - OF_SOURCE)))
        await rows.endPicture(oldest);
      if ((await rows.pictureCount()) >= IN_ALL) return false;
      await rows.addPicture(row);
      return true;
    });
    if (!isKept) return refuse('too-many-tries', PICTURE_MS / 1000);
    const shapes = drawPicture(code, chanceFrom(random.hex(4)));
    return told({ id, shapes, expiresIn: PICTURE_MS / 1000 }, 201);
  }

  async function heard({ param, source }: Pick<Asked, 'param' | 'source'>): Promise<Answer> {
    const wait = await limits.charge([{ what: 'picture heard', whose: source, most: HEARD_BY_SOURCE }]);
    if (wait !== null) return refuse('too-many-tries', wait);
    const seal = await sealOf(param('id'), digest);
    const row = await store.transaction((rows) => rows.picture(seal.row));
    if (!row || row.until <= now()) return refuse('picture-gone');
    return told({ wav: base64Of(soundOf(seal.open(row.sealed), chanceFrom(random.hex(4)))) });
  }

  return {
    async check({ id, text }, of) {
      const seal = await sealOf(id, digest);
      const answer = seal.close(text.replace(/\s/g, '')) ?? '';
      return async (rows) => {
        const row = await rows.picture(seal.row);
        if (!row) return { refused: 'picture-gone' };
        await rows.endPicture(seal.row);
        // Another device's is used up as well: nobody finds out by it what it is worth elsewhere.
        if (row.until <= now() || row.serial !== of) return { refused: 'picture-gone' };
        return isSame(answer, row.sealed) ? row.face : { refused: 'picture-wrong' };
      };
    },
    routes: [
      {
        method: 'post',
        path: '/picture-codes',
        summary: 'A code of seven digits in a picture: shapes to be stroked. For one device, one face, one check',
        who: 'anybody',
        body: wanted,
        answer: asked,
      },
      {
        method: 'get',
        path: '/picture-codes/{id}/audio',
        summary:
          'The same code to be heard, a WAV in base64: a low tone counts five, a high one counts one, a long falling one is zero, a pause ends a digit',
        who: 'anybody',
        answer: heard,
      },
    ],
  };
}

const CHUNK = 8192;
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
