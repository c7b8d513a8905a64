/** A line to the process that breaks after the question and before its answer: nothing is said of what nobody knows. */
import { lineWords } from '../../src/hosts/browser/lineWords.ts';
import { test } from './atProcess.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

test.use({ serve: { options: ['--speed', 'instant'] } });

test('an unbinding that is done and whose answer is lost is not called undone, and the page shows what is', async ({
  recorder,
  page,
  sim,
}) => {
  let breaks = true;
  await page.routeWebSocket(/\/line/, (socket) => {
    const server = socket.connectToServer();
    let isAsked = false;
    socket.onMessage((text) => {
      isAsked ||= breaks && String(text).includes('platform.unbind');
      server.send(text);
    });
    server.onMessage((text) => {
      // Once it is done at the other end and told to every screen, the answer is on its way too: neither comes here.
      if (!isAsked) return socket.send(text);
      if (!breaks || !String(text).includes('not-bound')) return;
      breaks = false;
      void socket.close();
      void server.close();
    });
  });
  Object.assign(recorder, { language: 'ru', face: 'kiosk' });
  await page.goto(`${sim.url}kiosk.html?lang=ru#/${HIK_CONNECT}`);
  await recorder.logIn('admin', passwords.admin);
  await recorder.expectStatus(recorder.t.platform.online);
  await recorder.askPermission();
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectResult(lineWords.ru.cut), recorder.t.ok);
  await recorder.expectUnbound();
});
