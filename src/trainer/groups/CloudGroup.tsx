/** What the cloud holds, whatever the recorder believes, and a second owner who would like to have the recorder. */
import { useState } from 'preact/hooks';
import { bringIntoView } from '../bringIntoView.ts';
import { Group, type GroupProps } from '../Group.tsx';
import { Switch } from '../Switch.tsx';
import { OwnerForm } from './OwnerForm.tsx';

export const CloudGroup = ({ facts: { cloud, network, language }, ports, strings }: GroupProps) => {
  const words = strings.cloud;
  /** What the last attempt was told, and of which binding: a refusal does not outlive that. */
  const [told, tell] = useState<{ text: string; of: string | null } | null>(null);
  const holder = cloud.bound ? cloud.account : null;
  const refusal = told?.of === holder ? told.text : null;
  async function bind(): Promise<void> {
    const answer = await ports.bindAnotherOwner();
    if (answer === 'bound') return tell(null);
    const text = answer === 'already-bound' && holder !== null ? words.refused(holder) : words.notBoundNow[answer];
    tell({ text, of: holder });
  }
  async function free(): Promise<void> {
    const answer = await ports.ownerFrees();
    tell(answer === 'freed' ? null : { text: words.notFreed[answer], of: holder });
  }
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
          <button type="button" class="lab-button" onClick={() => void bind()}>
            {words.bindAnother}
          </button>
          <button type="button" class="lab-button" disabled={!cloud.bound} onClick={() => void free()}>
            {words.ownerFrees}
          </button>
        </div>
        <div role="status">
          {refusal !== null && (
            <p class="lab-refusal" ref={bringIntoView}>
              {refusal}
            </p>
          )}
        </div>
      </div>
      <OwnerForm ports={ports} strings={strings} />
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
