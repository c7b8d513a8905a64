import { useEffect, useState } from 'preact/hooks';
export function useSelector(actor, select) {
  const [value, set] = useState(() => select(actor.getSnapshot()));
  useEffect(() => {
    const f = () => set(() => select(actor.getSnapshot()));
    f();
    const s = actor.subscribe(f);
    return () => s.unsubscribe();
  }, []);
  return value;
}
