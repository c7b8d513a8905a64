/** English words: the messages behind the bell. */
import { plural } from '../screen/en.ts';

export const messages = {
  title: 'Messages',
  unread: (n: number) => plural(n, 'new message', 'new messages'),
  none: 'No messages: no exceptions, nothing out of the ordinary.',
  all: 'Open the log',
};
