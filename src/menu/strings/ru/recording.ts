/** Russian words: what is recorded, set at live view. */
import type { RecordMode } from '../../../device/index.ts';
import type * as en from '../en/recording.ts';

export const recordModes: Record<RecordMode, string> = {
  continuous: 'постоянно',
  motion: 'по движению',
  off: 'остановлена',
};

export const recording: typeof en.recording = {
  channel: (channel) => (channel === null ? 'Все каналы' : `Канал ${channel}`),
  modes: recordModes,
  ask: (mode, channel) => {
    const where = channel === null ? 'всех каналов' : `канала ${channel}`;
    return {
      continuous: `Включить постоянную запись ${where}?`,
      motion: `Включить запись ${where} только по движению?`,
      off: `Остановить запись ${where}?`,
    }[mode];
  },
  loggedOut: 'Никто не вошёл. Откройте меню, войдите и вернитесь к просмотру.',
  noRight:
    'Вашему пользователю нельзя включать и останавливать запись. Попросите у администратора право «Ручное управление».',
};
