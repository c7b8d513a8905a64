// Peer A: React 19 + @xstate/react + react-simple-keyboard, written the way a competent team would.

import { createActorContext } from '@xstate/react';
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Keyboard from 'react-simple-keyboard';
import 'react-simple-keyboard/build/css/index.css';
import '../common/common.css';
import { entriesOf, fieldsOf, menuMachine, SECTIONS } from '../common/model.js';

const Menu = createActorContext(menuMachine);

function Login() {
  const { send } = Menu.useActorRef();
  const user = Menu.useSelector((s) => s.context.user);
  const password = Menu.useSelector((s) => s.context.password);
  const wrong = Menu.useSelector((s) => s.context.wrong);
  const keyboard = useRef(null);
  const [layoutName, setLayout] = useState('default');
  return (
    <div className="back">
      <div className="dialog" data-testid="login-dialog" role="dialog" aria-label="Login">
        <h2>Login</h2>
        <label>
          User <input data-testid="login-user" value={user} readOnly />
        </label>
        <label>
          Password{' '}
          <input
            data-testid="login-password"
            type="password"
            value={password}
            onChange={(e) => {
              keyboard.current?.setInput(e.target.value);
              send({ type: 'PASSWORD.SET', value: e.target.value });
            }}
          />
        </label>
        {wrong > 0 && <p role="alert">Wrong password ({wrong})</p>}
        <button type="button" className="btn" data-testid="login-submit" onClick={() => send({ type: 'SUBMIT' })}>
          Login
        </button>
        <Keyboard
          keyboardRef={(r) => {
            keyboard.current = r;
          }}
          layoutName={layoutName}
          maxLength={32}
          onChange={(value) => send({ type: 'PASSWORD.SET', value })}
          onKeyPress={(b) => {
            if (b === '{shift}' || b === '{lock}') setLayout((l) => (l === 'default' ? 'shift' : 'default'));
          }}
        />
      </div>
    </div>
  );
}

function Field({ field }) {
  const { send } = Menu.useActorRef();
  const stored = Menu.useSelector((s) => s.context.values[field.id]);
  const value = stored ?? field.value;
  const set = (v) => send({ type: 'FIELD.SET', id: field.id, value: v });
  return (
    <div className="row">
      <label htmlFor={field.id}>{field.label}</label>
      {field.kind === 'check' ? (
        <input id={field.id} type="checkbox" checked={value} onChange={(e) => set(e.target.checked)} />
      ) : field.kind === 'select' ? (
        <select id={field.id} value={value} onChange={(e) => set(e.target.value)}>
          {field.options.map((o) => (
            <option key={o}>{o}</option>
          ))}
        </select>
      ) : (
        <input id={field.id} type={field.kind} value={value} onChange={(e) => set(e.target.value)} />
      )}
    </div>
  );
}

function Page() {
  const { send } = Menu.useActorRef();
  const section = Menu.useSelector((s) => s.context.section);
  const entry = Menu.useSelector((s) => s.context.entry);
  const bound = Menu.useSelector((s) => s.context.bound);
  return (
    <main className="page" data-testid="page" data-page={`${section}/${entry}`} key={`${section}/${entry}`}>
      <h2>{entriesOf(section)[entry].title}</h2>
      {fieldsOf(section, entry).map((f) => (
        <Field key={f.id} field={f} />
      ))}
      <div className="actions">
        <button type="button" className="btn" data-testid="apply">
          Apply
        </button>
        <button
          type="button"
          className="btn warn"
          data-testid="unbind-open"
          onClick={() => send({ type: 'UNBIND.ASK' })}
        >
          {bound ? 'Unbind' : 'Unbound'}
        </button>
      </div>
    </main>
  );
}

function UnbindDialog() {
  const { send } = Menu.useActorRef();
  return (
    <div className="back">
      <div className="dialog small" data-testid="unbind-dialog" role="alertdialog" aria-label="Unbind">
        <h2>Unbind device</h2>
        <p>The account will lose access to this recorder. Continue?</p>
        <div className="actions">
          <button
            type="button"
            className="btn"
            data-testid="unbind-cancel"
            onClick={() => send({ type: 'UNBIND.CANCEL' })}
          >
            Cancel
          </button>
          <button
            type="button"
            className="btn warn"
            data-testid="unbind-confirm"
            onClick={() => send({ type: 'UNBIND.CONFIRM' })}
          >
            Unbind
          </button>
        </div>
      </div>
    </div>
  );
}

function Shell() {
  const { send } = Menu.useActorRef();
  const section = Menu.useSelector((s) => s.context.section);
  const entry = Menu.useSelector((s) => s.context.entry);
  const dialog = Menu.useSelector((s) => s.matches({ menu: 'unbindDialog' }));
  return (
    <div className="shell" data-testid="menu">
      <nav className="top">
        {SECTIONS.map((s, i) => (
          <button
            type="button"
            key={s}
            data-testid={`top-${i}`}
            className={i === section ? 'on' : ''}
            onClick={() => send({ type: 'NAV', section: i, entry: 0 })}
          >
            {s}
          </button>
        ))}
      </nav>
      <aside className="side">
        {entriesOf(section).map((e) => (
          <button
            type="button"
            key={e.id}
            data-testid={`side-${e.id}`}
            className={e.id === entry ? 'on' : ''}
            onClick={() => send({ type: 'NAV', section, entry: e.id })}
          >
            {e.title}
          </button>
        ))}
      </aside>
      <Page key={`${section}/${entry}`} />
      {dialog && <UnbindDialog />}
    </div>
  );
}

function App() {
  const login = Menu.useSelector((s) => s.matches('login'));
  return login ? <Login /> : <Shell />;
}
createRoot(document.getElementById('app')).render(
  <StrictMode>
    <Menu.Provider>
      <App />
    </Menu.Provider>
  </StrictMode>,
);
