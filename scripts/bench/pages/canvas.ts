/** The floor for typing: a canvas as large as our keyboard that answers a press with one rectangle, and letting go with another. */
const KEY = { width: 100, height: 56 };

const context = document.querySelector('canvas')?.getContext('2d', { alpha: false });
if (!context) throw new Error('canvas.ts: this browser gives no 2D canvas context');

function show(event: PointerEvent, colour: string): void {
  if (!context) return;
  context.fillStyle = colour;
  context.fillRect(event.clientX - KEY.width / 2, event.clientY - KEY.height / 2, KEY.width, KEY.height);
}

context.fillStyle = '#262a31';
context.fillRect(0, 0, context.canvas.width, context.canvas.height);
addEventListener('pointerdown', (event) => show(event, '#c8303a'));
addEventListener('pointerup', (event) => show(event, '#3a404a'));
