/** Keeps a list at its newest line, unless the reader scrolled up; then it waits to be called back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Less than a line: rounding of scroll positions must not count as scrolling up. */
const NEAR_PX = 16;

export function useFollow(newest: unknown) {
  const list = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  useLayoutEffect(() => {
    if (following && newest !== null) toEnd(list.current);
  }, [following, newest]);
  return {
    list,
    following,
    onScroll: () => setFollowing(isAtEnd(list.current)),
    toNewest: () => setFollowing(true),
  };
}

function toEnd(list: HTMLElement | null) {
  if (list) list.scrollTop = list.scrollHeight;
}

const isAtEnd = (list: HTMLElement | null) =>
  list === null || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
