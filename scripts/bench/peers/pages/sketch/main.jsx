// Reference sketch of the product's own stack: Preact 11 + XState 5 + an in-repo canvas keyboard.
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createActor } from 'xstate';
import '../common/common.css';
import { menuMachine } from '../common/model.js';
import { Shell } from '../preact/menu.jsx';
import { useSelector } from '../preact/store.js';
import { mountOsk } from './osk.js';

const actor = createActor(menuMachine).start();
function Login() {
  const user = useSelector(actor, (s) => s.context.user);
  const password = useSelector(actor, (s) => s.context.password);
  const wrong = useSelector(actor, (s) => s.context.wrong);
  const host = useRef(null);
  useLayoutEffect(
    () =>
      mountOsk(host.current, {
        onKey: (k) => {
          const now = actor.getSnapshot().context.password;
          const value = k === 'Backspace' ? now.slice(0, -1) : now.length < 32 ? now + k : now;
          if (value !== now) actor.send({ type: 'PASSWORD.SET', value });
        },
      }),
    [],
  );
  return (
    <div class="back">
      <div class="dialog" data-testid="login-dialog" role="dialog" aria-label="Login">
        <h2>Login</h2>
        <label>
          User <input data-testid="login-user" value={user} readOnly />
        </label>
        <label>
          Password <input data-testid="login-password" type="password" value={password} readOnly />
        </label>
        {wrong > 0 && <p role="alert">Wrong password ({wrong})</p>}
        <button type="button" class="btn" data-testid="login-submit" onClick={() => actor.send({ type: 'SUBMIT' })}>
          Login
        </button>
        <canvas class="osk" ref={host} />
      </div>
    </div>
  );
}
function App() {
  return useSelector(actor, (s) => s.matches('login')) ? <Login /> : <Shell actor={actor} />;
}
render(<App />, document.getElementById('app'));
