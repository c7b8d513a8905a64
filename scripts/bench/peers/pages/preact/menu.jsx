import { entriesOf, fieldsOf, SECTIONS } from '../common/model.js';
import { useSelector } from './store.js';

function Field({ actor, field }) {
  const stored = useSelector(actor, (s) => s.context.values[field.id]);
  const value = stored ?? field.value;
  const set = (v) => actor.send({ type: 'FIELD.SET', id: field.id, value: v });
  return (
    <div class="row">
      <label for={field.id}>{field.label}</label>
      {field.kind === 'check' ? (
        <input id={field.id} type="checkbox" checked={value} onChange={(e) => set(e.currentTarget.checked)} />
      ) : field.kind === 'select' ? (
        <select id={field.id} value={value} onChange={(e) => set(e.currentTarget.value)}>
          {field.options.map((o) => (
            <option key={o}>{o}</option>
          ))}
        </select>
      ) : (
        <input id={field.id} type={field.kind} value={value} onInput={(e) => set(e.currentTarget.value)} />
      )}
    </div>
  );
}
function Page({ actor, section, entry }) {
  const bound = useSelector(actor, (s) => s.context.bound);
  return (
    <main class="page" data-testid="page" data-page={`${section}/${entry}`}>
      <h2>{entriesOf(section)[entry].title}</h2>
      {fieldsOf(section, entry).map((f) => (
        <Field key={f.id} actor={actor} field={f} />
      ))}
      <div class="actions">
        <button type="button" class="btn" data-testid="apply">
          Apply
        </button>
        <button
          type="button"
          class="btn warn"
          data-testid="unbind-open"
          onClick={() => actor.send({ type: 'UNBIND.ASK' })}
        >
          {bound ? 'Unbind' : 'Unbound'}
        </button>
      </div>
    </main>
  );
}
function UnbindDialog({ actor }) {
  return (
    <div class="back">
      <div class="dialog small" data-testid="unbind-dialog" role="alertdialog" aria-label="Unbind">
        <h2>Unbind device</h2>
        <p>The account will lose access to this recorder. Continue?</p>
        <div class="actions">
          <button
            type="button"
            class="btn"
            data-testid="unbind-cancel"
            onClick={() => actor.send({ type: 'UNBIND.CANCEL' })}
          >
            Cancel
          </button>
          <button
            type="button"
            class="btn warn"
            data-testid="unbind-confirm"
            onClick={() => actor.send({ type: 'UNBIND.CONFIRM' })}
          >
            Unbind
          </button>
        </div>
      </div>
    </div>
  );
}
export function Shell({ actor }) {
  const section = useSelector(actor, (s) => s.context.section);
  const entry = useSelector(actor, (s) => s.context.entry);
  const dialog = useSelector(actor, (s) => s.matches({ menu: 'unbindDialog' }));
  return (
    <div class="shell" data-testid="menu">
      <nav class="top">
        {SECTIONS.map((s, i) => (
          <button
            type="button"
            key={s}
            data-testid={`top-${i}`}
            class={i === section ? 'on' : ''}
            onClick={() => actor.send({ type: 'NAV', section: i, entry: 0 })}
          >
            {s}
          </button>
        ))}
      </nav>
      <aside class="side">
        {entriesOf(section).map((e) => (
          <button
            type="button"
            key={e.id}
            data-testid={`side-${e.id}`}
            class={e.id === entry ? 'on' : ''}
            onClick={() => actor.send({ type: 'NAV', section, entry: e.id })}
          >
            {e.title}
          </button>
        ))}
      </aside>
      <Page key={`${section}/${entry}`} actor={actor} section={section} entry={entry} />
      {dialog && <UnbindDialog actor={actor} />}
    </div>
  );
}
