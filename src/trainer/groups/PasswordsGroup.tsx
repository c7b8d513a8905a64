/**
 * The documented users of the scenario, and the provider's contract where the recorder dials. They are this simulator's own, so they
 * may be shown.
 */
import { CopyButton } from '../CopyButton.tsx';
import { Group, type GroupProps } from '../Group.tsx';

const users = ['admin', 'operator'] as const;

export const PasswordsGroup = ({ facts: { passwords, provider, network }, strings }: GroupProps) => {
  const line = (user: string, secret: string) => (
    <div key={user} class="lab-password">
      <dt class="lab-user">{user}</dt>
      <dd class="lab-secret">
        <code class="lab-code">{secret}</code>
      </dd>
      <dd class="lab-secret-copy">
        <CopyButton text={() => secret} suffix={strings.passwords.copySuffix(user)} strings={strings} />
      </dd>
    </div>
  );
  return (
    <Group title={strings.panel.passwords} icon="passwords" summary={passwords ? users.join(', ') : ''} open>
      {passwords ? (
        <dl class="lab-passwords">{users.map((user) => line(user, passwords[user]))}</dl>
      ) : (
        <p class="lab-hint">{strings.passwords.none}</p>
      )}
      {network.modem && (
        <>
          <p class="lab-hint">{strings.passwords.provider}</p>
          <dl class="lab-passwords">{line(provider.user, provider.password)}</dl>
        </>
      )}
    </Group>
  );
};
