/** The users in a list of their own scroll; a click selects one. */
import type { UserFacts } from '../../../device/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { rightsText } from './rightsText.ts';

interface UsersTableProps {
  users: readonly UserFacts[];
  selected: string;
  onSelect(name: string): void;
}

export function UsersTable({ users, selected, onSelect }: UsersTableProps) {
  const { t } = useMenuWords();
  return (
    <div class="users-list">
      <table class="users">
        <thead>
          <tr>
            <th scope="col">{t.users.name}</th>
            <th scope="col">{t.users.level}</th>
            <th scope="col">{t.users.rights}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr
              key={user.name}
              class={user.name === selected ? 'users-line users-selected' : 'users-line'}
              onClick={() => onSelect(user.name)}
            >
              <td>
                <button
                  type="button"
                  class="users-name"
                  aria-label={t.users.select(user.name)}
                  aria-pressed={user.name === selected}
                >
                  {user.name}
                </button>
              </td>
              <td>{t.roles[user.role]}</td>
              <td>{rightsText(t, user)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
