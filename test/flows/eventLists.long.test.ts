// Of all that can be on the screen when somebody writes down what a person does, no secret comes into the list.
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { dresses } from '../harness/canary.ts';
import { writeDown } from '../harness/eventLists.ts';
import { situations } from '../harness/situations.ts';

test('no secret of any situation is in its list, in any disguise', async () => {
  let searched = 0;
  let entries = 0;
  for (const { title, reach } of situations) {
    const { person, list } = await writeDown({ seed: title });
    await person.bootOnline();
    await reach(person);
    const written = await list();
    const text = JSON.stringify(written).toLowerCase();
    const worn = ['unbind4x', 'watch24x7', 'not this one'].flatMap(dresses);
    expect(
      worn.filter((dress) => text.includes(dress.toLowerCase())),
      title,
    ).toEqual([]);
    searched += text.length;
    entries += written.entries.length;
  }
  counted('entries written', entries, 100);
  counted('characters of lists searched', searched, 50_000);
});
