// Every quarter of a second of an unbinding, the cable is out for a moment, with and without messages getting lost.
import { test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { cableMoments, expectAgreement } from './testing/pulledCable.ts';

test('cloud and device agree at every moment a cable can be pulled and put back', async () => {
  const moments = cableMoments(250);
  for (const moment of moments) await expectAgreement(moment);
  counted('cables pulled', moments.length, 171);
});
