/** ms since the page was opened → minutes, seconds and tenths: `1:02.3`. */
export function clockText(ms: number, decimal: string): string {
  const tenths = Math.floor(ms / 100);
  const seconds = Math.floor(tenths / 10);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}${decimal}${tenths % 10}`;
}
