// Canvas on-screen keyboard, the shortest one that does the job: the reference sketch, not the product.
const ROWS = ['`1234567890-=<', 'qwertyuiop[]\\', "^asdfghjkl;'", 'zxcvbnm,./', ' '];
const UPPER = {
  '`': '~',
  1: '!',
  2: '@',
  3: '#',
  4: '$',
  5: '%',
  6: '^',
  7: '&',
  8: '*',
  9: '(',
  0: ')',
  '-': '_',
  '=': '+',
  '[': '{',
  ']': '}',
  '\\': '|',
  ';': ':',
  "'": '"',
  ',': '<',
  '.': '>',
  '/': '?',
};
export function mountOsk(canvas, { onKey }) {
  const W = 800,
    H = 220,
    ctx = canvas.getContext('2d', { alpha: false });
  const dpr = devicePixelRatio || 1;
  canvas.width = W * dpr;
  canvas.height = H * dpr;
  canvas.style.cssText = `width:${W}px;height:${H}px`;
  ctx.scale(dpr, dpr);
  ctx.font = '18px sans-serif';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const keys = [];
  ROWS.forEach((row, r) => {
    const w = row === ' ' ? 400 : 56,
      x0 = (W - w * row.length) / 2;
    for (const [c, k] of [...row].entries()) keys.push({ k, x: x0 + c * w, y: r * 44, w, h: 44 });
  });
  let shift = false,
    down = null;
  const label = (k) => (k === '<' ? 'Bksp' : k === '^' ? 'Shift' : shift ? (UPPER[k] ?? k.toUpperCase()) : k);
  const paint = (key) => {
    ctx.fillStyle = '#22282e';
    ctx.fillRect(key.x, key.y, key.w, key.h);
    ctx.fillStyle = key === down ? '#0a84a5' : '#3a424a';
    ctx.fillRect(key.x + 2, key.y + 2, key.w - 4, key.h - 4);
    ctx.fillStyle = '#fff';
    ctx.fillText(label(key.k), key.x + key.w / 2, key.y + key.h / 2);
  };
  const all = () => {
    ctx.fillStyle = '#22282e';
    ctx.fillRect(0, 0, W, H);
    keys.forEach(paint);
  };
  all();
  const release = () => {
    if (down) {
      const k = down;
      down = null;
      paint(k);
    }
  };
  const press = (e) => {
    const key = keys.find(
      (k) => e.offsetX >= k.x && e.offsetX < k.x + k.w && e.offsetY >= k.y && e.offsetY < k.y + k.h,
    );
    if (!key) return;
    down = key;
    if (key.k === '^') {
      shift = !shift;
      all();
      return;
    }
    paint(key);
    onKey(key.k === '<' ? 'Backspace' : shift ? (UPPER[key.k] ?? key.k.toUpperCase()) : key.k);
  };
  canvas.addEventListener('pointerdown', press);
  addEventListener('pointerup', release);
  // For the bench: where on the page (CSS px) a key is.
  window.screenKeyboard = {
    placeOf: (name) => {
      const k = keys.find((q) => q.k === (name === 'Backspace' ? '<' : name));
      const b = canvas.getBoundingClientRect();
      return k && { x: b.x + k.x + k.w / 2, y: b.y + k.y + k.h / 2 };
    },
  };
  return () => {
    removeEventListener('pointerup', release);
    canvas.removeEventListener('pointerdown', press);
    delete window.screenKeyboard;
  };
}
