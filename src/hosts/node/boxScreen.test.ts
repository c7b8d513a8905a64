// A page that beats lives; one that stops, or leaves, is told of in time and no sooner.
import { describe, expect, test } from 'vitest';
import { PAGE_LEAVES } from '../standard/index.ts';
import { createPageWatch, GONE_MS, SILENT_MS } from './boxScreen.ts';

function watchAt() {
  const time = { ms: 0 };
  return { time, watch: createPageWatch(() => time.ms) };
}

test('before any page has come there is none', () => {
  expect(watchAt().watch.state()).toBe('none');
});

test('a page that beats lives, however long', () => {
  const { time, watch } = watchAt();
  const page = watch.opened();
  for (; time.ms < 600_000; time.ms += 2000) {
    page.beat();
    expect(watch.state()).toBe('alive');
  }
});

test('a page that hangs is silent after two beats that did not come, and lives again with the next one', () => {
  const { time, watch } = watchAt();
  const page = watch.opened();
  time.ms = SILENT_MS - 1;
  expect(watch.state()).toBe('alive');
  time.ms = SILENT_MS;
  expect(watch.state()).toBe('silent');
  page.beat();
  expect(watch.state()).toBe('alive');
});

test('a page that crashed is gone at once, and so is one that hung before its end', () => {
  const { time, watch } = watchAt();
  const page = watch.opened();
  time.ms = 50;
  page.closed();
  expect(watch.state()).toBe('gone');
  const hung = watch.opened();
  time.ms += SILENT_MS;
  expect(watch.state()).toBe('silent');
  hung.closed();
  expect(watch.state()).toBe('gone');
});

test('a page that says that it leaves is given the moment that it takes to be loaded anew', () => {
  const { time, watch } = watchAt();
  const page = watch.opened();
  time.ms = 50;
  page.beat(PAGE_LEAVES);
  page.closed();
  time.ms += GONE_MS - 1;
  expect(watch.state()).toBe('alive');
  time.ms += 1;
  expect(watch.state()).toBe('gone');
  watch.opened();
  expect(watch.state()).toBe('alive');
});

test('a page that left does not count for one that hangs, nor a beat that comes after its end', () => {
  const { time, watch } = watchAt();
  const old = watch.opened();
  watch.opened();
  time.ms = SILENT_MS;
  old.closed();
  old.beat();
  expect(watch.state()).toBe('silent');
});

describe('the display that the page asks for', () => {
  const asked = { hdmi: '1024x768', vga: 'same', hertz: 50, pointer: 3 };
  const said = JSON.stringify(asked);

  test('is the one that it said last; a beat without a word changes nothing, nor does what is none', () => {
    const { watch } = watchAt();
    const page = watch.opened();
    expect(watch.output()).toBeNull();
    page.beat(said);
    expect(watch.output()).toEqual(asked);
    for (const none of ['', '{', 'null', '"auto"', JSON.stringify({ ...asked, hdmi: '$(reboot)' }), `[${said}]`])
      page.beat(none);
    page.beat(JSON.stringify({ ...asked, more: 1 }));
    expect(watch.output()).toEqual(asked);
    page.beat(JSON.stringify({ ...asked, hdmi: 'auto' }));
    expect(watch.output()).toEqual({ ...asked, hdmi: 'auto' });
  });
  test('outlives a page that is loaded anew, and no page that is gone: a mode that was being tried goes with it', () => {
    const { time, watch } = watchAt();
    const page = watch.opened();
    page.beat(said);
    page.beat(PAGE_LEAVES);
    page.closed();
    time.ms = GONE_MS - 1;
    expect(watch.output()).toEqual(asked);
    time.ms = GONE_MS;
    expect(watch.output()).toBeNull();
    page.beat(said);
    expect(watch.output()).toBeNull();
  });
});
