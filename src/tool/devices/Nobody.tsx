/** No device answers: why that may be, by where the PC is connected. */
import { usePc } from '../context.ts';
import { useNetwork } from '../desktop/useNetwork.ts';
import { Icon } from '../widgets/Icon.tsx';

export function Nobody() {
  const { list: t } = usePc().strings;
  const { connection, trouble } = useNetwork();
  return (
    <div class="pc-empty">
      <Icon name={connection} />
      <h2>{t.nobody}</h2>
      {trouble && <p>{t.trouble[trouble]}</p>}
      {connection === 'house' && !trouble && (
        <ul>
          {t.nobodyHouse.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {connection === 'guest' && <p>{t.nobodyGuest}</p>}
      {connection === 'none' && <p>{t.nobodyNone}</p>}
    </div>
  );
}
