/** Sheets that have been asked for, by address. */
const asked = new Map<string, Promise<void>>();

/** A sheet of the built site, there when it is resolved. One that does not come is asked for again by who wants it next. */
function sheetAt(href: string): Promise<void> {
  const known = asked.get(href);
  if (known) return known;
  const coming = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    // As `ahead.ts` has asked for it, or it would be fetched twice.
    link.crossOrigin = '';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      asked.delete(href);
      link.remove();
      reject(new Error(`No ${href}`));
    };
    document.head.append(link);
  });
  asked.set(href, coming);
  return coming;
}

/**
 * Imports a chunk when its sheets are there (addresses from `importer`), and not at all where one of them does not come. The
 * build calls it in place of Vite's helper of this name, which preloads scripts, too: none of it is used here, and in the first
 * script it is 0.4 KB (`publish/sheetsOnly.ts`).
 */
export function __vitePreload<Module>(
  load: () => Promise<Module>,
  sheets: readonly string[] = [],
  importer?: string,
): Promise<Module> {
  return Promise.all(sheets.map((sheet) => sheetAt(new URL(sheet, importer).href))).then(load);
}
