// How the product's own screen is driven beside the peers: the same job at its size, found by what a person sees.

const LINK = 'kiosk.html?scenario=bound-4x&lang=en&speed=instant#/system/general/general';

const q = (/** @type {string} */ css) => `document.querySelector(${JSON.stringify(css)})`;
const titled = (/** @type {string} */ css, /** @type {string} */ title, within = 'document') =>
  `[...${within}.querySelectorAll('${css}')].find((e) => e.textContent.trim() === ${JSON.stringify(title)})`;
const row = (/** @type {string} */ title) => titled('.sidebar .side-row', title);
const area = (/** @type {string} */ title) => titled('.areas .area', title);

/** The recorder's letters have no semicolon. @type {Readonly<Record<string, string>>} */
const KEYS = { Backspace: 'backspace', ';': 'p' };

export const product = {
  path: LINK,
  /**
   * The dots of a secret field are painted on a small canvas and follow in the input only when the keys pause. So the echo is taken
   * where it is painted: the text given to that canvas is as long as there are characters.
   */
  initJs: `(() => {
    window.dots = -1;
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (...how) {
      const context = real.apply(this, how);
      if (context && this.classList.contains('field-paint') && !Object.hasOwn(context, 'fillText')) {
        const { fillText } = context;
        context.fillText = function (text, ...where) {
          window.dots = text.length;
          return fillText.call(context, text, ...where);
        };
      }
      return context;
    };
  })();`,
  readyJs: `!!(${q('.keyboard-dock canvas')} && document.activeElement?.matches('input.field-secret:enabled'))`,
  typedJs: 'window.dots',
  keyJs: (/** @type {string} */ key) => q(`.keyboard-dock button[value="${KEYS[key] ?? key}"]`),
  // The buttons over the keys, by which their places are found, come a moment after the picture.
  restJs: `(async () => {
    while (!${q('.keyboard-dock button')}) await new Promise((next) => setTimeout(next, 20));
    await Promise.all(${q('.keyboard-dock')}.getAnimations().map(({ finished }) => finished));
    return true;
  })()`,
  menu: {
    /** As documented in the README (src/world/scenarios/passwords.ts). */
    password: 'unbind4x',
    submitJs: q('[role="dialog"] .dialog-buttons button'),
    menuJs: `!!${q('.sidebar')}`,
    pageJs: `(${q('.breadcrumb ol')}?.textContent ?? '')`,
    dialogJs: `!!${q('[role="dialog"]')}`,
    // Two of the ten to another area, as with the peers; rows by title, so that a folder that opens moves nothing out of reach.
    switches: [
      row('User'),
      row('Live View'),
      row('Network'),
      area('Maintenance'),
      row('Log'),
      row('Import/Export'),
      row('Default'),
      area('System'),
      row('Event'),
      row('Network'),
    ],
    // In the folder that the last switch opened.
    wayToDialogJs: row('Advanced'),
    openJs: titled('button', 'Unbind'),
    closeJs: titled('button', 'No', `(${q('[role="dialog"]')} ?? document)`),
  },
};
