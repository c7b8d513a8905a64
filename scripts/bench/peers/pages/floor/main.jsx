// The floor: an empty Preact app: one text node changes per press.
import { render } from 'preact';
import { useState } from 'preact/hooks';

function App() {
  const [n, setN] = useState(0),
    [p, setP] = useState(0);
  window.keys = n;
  window.pages = p;
  return (
    <div data-testid="floor">
      <div style="position:fixed;left:0;top:0;width:640px;height:720px" onPointerDown={() => setN((v) => v + 1)}>
        {n}
      </div>
      <div style="position:fixed;left:640px;top:0;width:640px;height:720px" onPointerDown={() => setP((v) => v + 1)}>
        {p}
      </div>
    </div>
  );
}
render(<App />, document.getElementById('app'));
