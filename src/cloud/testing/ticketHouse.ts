/** A device of Anna's, shared with Boris, online, and a ticket that it has just vouched for. */
import { newKey, testService } from './service.ts';
import { newTicket, seenPicture, unbindOver, vouch } from './ticketWay.ts';

const serial = 'SIM000042';

export async function ticketHouse() {
  const far = testService();
  const [anna, boris] = [await far.owner('anna'), await far.owner('boris')];
  const device = await far.device(serial);
  await far.add(anna, serial);
  await far.ask('POST', `/devices/${serial}/shares`, {
    token: anna,
    key: newKey(),
    body: { mail: 'boris@house.invalid' },
  });
  const ticket = newTicket();
  const kept = await vouch(device, ticket);
  if (kept['result'] !== 'kept') throw new Error(JSON.stringify(kept));
  const row = () => far.store.transaction((rows) => rows.device(serial));
  const audit = (action: string) =>
    far.store.transaction(async (rows) => (await rows.audit(serial)).filter((line) => line.action === action));
  const history = async () => {
    const events = await far.store.transaction((rows) => rows.history(serial));
    return events.map(({ change }) => change);
  };
  const free = (more: Partial<Parameters<typeof unbindOver>[1]> = {}) => unbindOver(far, { serial, ticket, ...more });
  const picture = (of = serial) => seenPicture(far, of);
  return { ...far, activate: far.device, anna, boris, device, ticket, row, audit, history, free, picture };
}
