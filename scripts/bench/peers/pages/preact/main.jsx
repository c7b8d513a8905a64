// Peer B: Preact 11 + XState 5 + simple-keyboard (DOM keyboard).
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SimpleKeyboard as Keyboard } from 'simple-keyboard';
import { createActor } from 'xstate';
import 'simple-keyboard/build/css/index.css';
import '../common/common.css';
import { menuMachine } from '../common/model.js';
import { Shell } from './menu.jsx';
import { useSelector } from './store.js';

const actor = createActor(menuMachine).start();
function Login() {
  const user = useSelector(actor, (s) => s.context.user);
  const password = useSelector(actor, (s) => s.context.password);
  const wrong = useSelector(actor, (s) => s.context.wrong);
  const host = useRef(null),
    keyboard = useRef(null);
  useEffect(() => {
    let layout = 'default';
    keyboard.current = new Keyboard(host.current, {
      maxLength: 32,
      onChange: (value) => actor.send({ type: 'PASSWORD.SET', value }),
      onKeyPress: (b) => {
        if (b === '{shift}' || b === '{lock}') {
          layout = layout === 'default' ? 'shift' : 'default';
          keyboard.current.setOptions({ layoutName: layout });
        }
      },
    });
    return () => keyboard.current.destroy();
  }, []);
  return (
    <div class="back">
      <div class="dialog" data-testid="login-dialog" role="dialog" aria-label="Login">
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
            onInput={(e) => {
              keyboard.current?.setInput(e.currentTarget.value);
              actor.send({ type: 'PASSWORD.SET', value: e.currentTarget.value });
            }}
          />
        </label>
        {wrong > 0 && <p role="alert">Wrong password ({wrong})</p>}
        <button type="button" class="btn" data-testid="login-submit" onClick={() => actor.send({ type: 'SUBMIT' })}>
          Login
        </button>
        <div class="simple-keyboard" ref={host} />
      </div>
    </div>
  );
}
function App() {
  return useSelector(actor, (s) => s.matches('login')) ? <Login /> : <Shell actor={actor} />;
}
render(<App />, document.getElementById('app'));
