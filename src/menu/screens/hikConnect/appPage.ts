/**
 * Where the codes for a phone lead: a page of ours beside this one (`app.html`), which says that all of this is a simulation.
 * @param part a heading on it. @returns null where this page was opened as a file: no phone reaches that.
 */
export const appPage = (part = ''): string | null =>
  /^https?:$/.test(location.protocol) ? new URL(`app.html${part && `#${part}`}`, document.baseURI).href : null;
