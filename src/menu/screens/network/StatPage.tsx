/**
 * Maintenance › Network › Network Stat.: what the network is used for and what is left of it, second by second (facts gui-4x §1.2,
 * §10.2); and beneath it, as a word of ours, which services listen. The real page does not say that, but it is where the switches of
 * System Service are seen to work.
 */
import { useEffect, useState } from 'preact/hooks';
import type { NetworkStat } from '../../../device/index.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { everySecond } from '../../state/everySecond.ts';
import { useHints } from '../../state/hints.ts';
import { ReadPage } from '../ReadPage.tsx';
import './stat.css';

const rows = ['ipCamera', 'remoteLiveView', 'remotePlayback', 'receiveIdle', 'sendIdle'] as const;

export function StatPage() {
  const { networkStat, wallClock } = useMenu();
  const { t } = useMenuWords();
  const hints = useHints();
  const [stat, setStat] = useState<NetworkStat | null>(null);
  useEffect(() => {
    let alive = true;
    const stop = everySecond(wallClock, () => void networkStat().then((read) => alive && read && setStat(read)));
    return () => {
      alive = false;
      stop();
    };
  }, [networkStat]);
  return (
    <ReadPage>
      <table class="stat">
        <thead>
          <tr>
            <th scope="col">{t.stat.type}</th>
            <th scope="col">{t.stat.bandwidth}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} data-row={row}>
              <th scope="row">{t.stat.rows[row]}</th>
              <td class="figures">{stat ? t.stat.rate(stat[row]) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hints && (
        <section class="hint-part stat-services">
          <h2 class="settings-title">{t.stat.services}</h2>
          <table class="stat">
            <thead>
              <tr>
                <th scope="col">{t.stat.service}</th>
                <th scope="col">{t.stat.port}</th>
                <th scope="col">{t.stat.state}</th>
              </tr>
            </thead>
            <tbody>
              {stat?.listeners.map(({ service, port, state }) => (
                <tr key={service} data-row={service}>
                  <th scope="row">{t.stat.listeners[service]}</th>
                  <td class="figures">{port}</td>
                  <td class={state === 'open' ? 'tone-ok' : undefined}>{t.stat.states[state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </ReadPage>
  );
}
