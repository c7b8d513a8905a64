/** The floor for switching pages: Preact, two routes, plain text. What is slower than this is ours. */
import { render } from 'preact';
import { useState } from 'preact/hooks';

const ROUTES = ['One', 'Two'] as const;

function Page() {
  const [route, open] = useState<(typeof ROUTES)[number]>('One');
  return (
    <>
      {ROUTES.map((name) => (
        <button key={name} type="button" onClick={() => open(name)}>
          {name}
        </button>
      ))}
      <p key={route} data-bench="usable">
        Page {route}: plain text, nothing else.
      </p>
    </>
  );
}

const root = document.getElementById('root');
if (root) render(<Page />, root);
