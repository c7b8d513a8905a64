/**
 * Which recorder this page shows, decided once: that of the process which served it, if one did (it says so in the page), else the
 * page's own. A link that names a scenario is a world of its own in any case, so that no link ever disturbs a recorder that others see.
 */
export const isServedByProcess = (page: Document = document, search: string = location.search): boolean =>
  page.querySelector('meta[name="sim-nvr"]') !== null && !new URLSearchParams(search).get('scenario');
