/** The users of ONVIF in a list of their own scroll; a click selects one. */
import type { OnvifUser } from '../../../device/index.ts';
import { useMenuWords } from '../../state/context.ts';
import '../users/users.css';

interface OnvifTableProps {
  users: readonly OnvifUser[];
  selected: string;
  onSelect(name: string): void;
}

export function OnvifTable({ users, selected, onSelect }: OnvifTableProps) {
  const { t } = useMenuWords();
  return (
    <div class="users-list onvif-list">
      <table class="users">
        <thead>
          <tr>
            <th scope="col">{t.users.name}</th>
            <th scope="col">{t.users.level}</th>
          </tr>
        </thead>
        <tbody>
          {users.map(({ name, level }) => (
            <tr
              key={name}
              class={name === selected ? 'users-line users-selected' : 'users-line'}
              onClick={() => onSelect(name)}
            >
              <td>
                <button
                  type="button"
                  class="users-name"
                  aria-label={t.users.select(name)}
                  aria-pressed={name === selected}
                >
                  {name}
                </button>
              </td>
              <td>{t.service.levels[level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
