/** For an answer that may come up below the edge of a small window: as a `ref`. */
export const bringIntoView = (answer: Element | null): void => answer?.scrollIntoView({ block: 'nearest' });
