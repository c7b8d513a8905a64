/** The documented users of the scenario. They are this simulator's own, so they may be shown. */
import { CopyButton } from '../CopyButton.tsx';
import { Group, type GroupProps } from '../Group.tsx';

const users = ['admin', 'operator'] as const;

export const PasswordsGroup = ({ facts: { passwords }, strings }: GroupProps) => (
  <Group title={strings.panel.passwords} icon="passwords" summary={passwords ? users.join(', ') : ''} open>
    {passwords ? (
      <dl class="lab-passwords">
        {users.map((user) => (
          <div key={user} class="lab-password">
            <dt class="lab-user">{user}</dt>
            <dd class="lab-secret">
              <code class="lab-code">{passwords[user]}</code>
            </dd>
            <dd class="lab-secret-copy">
              <CopyButton text={() => passwords[user]} suffix={strings.passwords.copySuffix(user)} strings={strings} />
            </dd>
          </div>
        ))}
      </dl>
    ) : (
      <p class="lab-hint">{strings.passwords.none}</p>
    )}
  </Group>
);
