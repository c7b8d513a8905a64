/** A test letter that nothing is wrong with, as a face asks for it. */
export const testLetter = {
  server: 'smtp.sim.invalid',
  port: 25,
  tls: false,
  senderName: 'Shop',
  sender: 'nvr@mail.test',
  receivers: ['owner@mail.test', '', 'guard@mail.test'],
};
