/** The provider's password at the recorder's screen: its dialog opened, the text into the vault, OK. */
import type { Person } from './person.ts';

export async function typeLinePassword(person: Person, password: string): Promise<void> {
  const { menu, screen } = person;
  menu.overlays.send({ type: 'opened', what: 'line-password', about: true });
  const talk = screen.linePassword;
  if (!talk) throw new Error('The provider’s password is not asked for.');
  talk.send({ type: 'password.submitted', secret: menu.vault.put(password) });
  await person.clock.settle();
}
