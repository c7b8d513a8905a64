/**
 * Stands around every late `import()` of a build (vite.config.ts puts it there): the styles of the part that is fetched are in force
 * before it runs, and the scripts that it imports are asked for together with it. Vite's own does the same and more, for older
 * browsers, and is three times as long.
 */

const asked = new Map<string, Promise<void>>();

/** Resolves when a style sheet is in force; a script is only asked for. What did not come may be asked for again. */
function ask(href: string): Promise<void> {
  const isStyle = href.endsWith('.css');
  const link = Object.assign(document.createElement('link'), {
    rel: isStyle ? 'stylesheet' : 'modulepreload',
    crossOrigin: '',
    href,
  });
  const come = new Promise<void>((resolve, reject) => {
    if (!isStyle) resolve();
    link.onload = () => resolve();
    link.onerror = () => {
      asked.delete(href);
      reject(new Error(`The style sheet ${href} did not come.`));
    };
  });
  asked.set(href, come);
  document.head.append(link);
  return come;
}

/** @param files that the part needs, relative to the file that asks for it. */
export async function fetchLate<M>(load: () => Promise<M>, files: readonly string[] = [], importer = ''): Promise<M> {
  await Promise.all(
    files.map((file) => {
      const { href } = new URL(file, importer);
      return asked.get(href) ?? ask(href);
    }),
  );
  return load();
}
