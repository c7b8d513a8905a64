/** The recorder's clock in words, as its picture and its log show it: day first in both languages, 24 hours. */
const two = (n: number): string => String(n).padStart(2, '0');

/** @param ms wall clock, ms since the Unix epoch, shown in the page's time zone. */
export function wallClockText(ms: number, language: 'ru' | 'en'): string {
  const at = new Date(ms);
  const separator = language === 'ru' ? '.' : '-';
  const day = [two(at.getDate()), two(at.getMonth() + 1), at.getFullYear()].join(separator);
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
