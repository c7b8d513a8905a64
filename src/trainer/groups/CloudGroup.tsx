/** What the cloud holds, whatever the recorder believes, and a second owner who would like to have the recorder. */
import { useState } from 'preact/hooks';
import { Group, type GroupProps } from '../Group.tsx';
import { Switch } from '../Switch.tsx';

export const CloudGroup = ({ facts: { cloud, network, language }, ports, strings }: GroupProps) => {
  const words = strings.cloud;
  /** The account because of which the last attempt was refused; a refusal outlives neither it nor its binding. */
  const [refusedFor, setRefusedFor] = useState<string | null>(null);
  const refused = cloud.bound && cloud.account === refusedFor;
  const bind = () =>
    void ports
      .bindAnotherOwner()
      .then((answer) => setRefusedFor(answer === 'already-bound' && cloud.bound ? cloud.account : null));
  return (
    <Group title={strings.panel.cloud} icon="cloud" summary={cloud.bound ? words.bound : words.notBound} open>
      <p class="lab-line">
        {cloud.bound ? (
          <>
            {words.boundTo} <b class="lab-account">{cloud.account}</b>
          </>
        ) : (
          words.notBoundToAny
        )}
      </p>
      <div>
        <div class="lab-buttons">
          <button type="button" class="lab-button" onClick={bind}>
            {words.bindAnother}
          </button>
          <button type="button" class="lab-button" disabled={!cloud.bound} onClick={() => ports.ownerFrees()}>
            {words.ownerFrees}
          </button>
        </div>
        <div role="status">
          {refused && (
            <p class="lab-refusal" ref={bringIntoView}>
              {words.refused(cloud.account)}
            </p>
          )}
        </div>
      </div>
      {cloud.history.length > 0 && (
        <>
          <p class="lab-hint">{words.record}</p>
          <ol class="lab-cloud-history">
            {cloud.history.toReversed().map(({ change, account, at, epoch }) => (
              <li key={`${at} ${change} ${epoch}`}>
                <time dateTime={new Date(at).toISOString()}>{clockTime(at, language)}</time>
                <span>{words.changes[change](account)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <Switch
        name={words.phone}
        state={network.phone ? words.watches : words.watchesNot}
        on={network.phone}
        onChange={(on) => ports.setNetwork('phone', on)}
      />
    </Group>
  );
};

const clockTime = (at: number, locale: string): string =>
  new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The answer may come up below the edge of a small window. */
const bringIntoView = (answer: Element | null) => answer?.scrollIntoView({ block: 'nearest' });
