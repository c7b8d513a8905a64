/** A statechart's value in one line: `menu.network.hik-connect`; parallel regions joined by a comma. */
export function stateText(value: unknown): string {
  return paths(value).join(', ');
}

function paths(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = paths(inner);
    return below.length === 0 ? [key] : below.map((path) => `${key}.${path}`);
  });
}
