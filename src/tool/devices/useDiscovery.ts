/** The tool’s socket and the list that lives by it, from the window’s coming to its going. */
import { useEffect, useState } from 'preact/hooks';
import type { QuestionsAt } from '../../lan/index.ts';
import { usePc } from '../context.ts';
import { type Discovery, discover } from '../conversations/discover.ts';

export interface OnLan extends Discovery {
  questions: QuestionsAt;
}

/** @returns null until the socket is open */
export function useDiscovery(): OnLan | null {
  const { ports } = usePc();
  const [onLan, setOnLan] = useState<OnLan | null>(null);
  useEffect(() => {
    let closed = false;
    let end = (): void => undefined;
    let send: Discovery['list']['send'] = () => undefined;
    void ports.openLan().then((questions) => {
      if (closed) return questions.close();
      const discovery = discover(questions, ports.time);
      setOnLan({ ...discovery, questions });
      send = discovery.list.send;
      end = () => {
        discovery.end();
        questions.close();
      };
    });
    // Where the PC goes over to another network, the list of the former one says nothing.
    const unwatch = ports.network.watch(() => send({ type: 'refresh.requested' }));
    const deaf = ports.watchDevices(() => send({ type: 'device.changed' }));
    return () => {
      closed = true;
      unwatch();
      deaf();
      end();
    };
  }, [ports]);
  return onLan;
}
