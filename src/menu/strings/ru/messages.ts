/** Russian words: the messages behind the bell. */
import type * as en from '../en/messages.ts';
import { plural } from '../screen/ru.ts';

export const messages: typeof en.messages = {
  title: 'Сообщения',
  unread: (n) => plural(n, 'новое сообщение', 'новых сообщения', 'новых сообщений'),
  none: 'Сообщений нет: ни исключений, ни чего-либо необычного.',
  all: 'Открыть журнал',
};
