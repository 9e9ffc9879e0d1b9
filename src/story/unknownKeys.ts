import { closest } from './closest.ts';
import { problem, type Problem } from './problems.ts';
import { formatPath } from './quote.ts';
import { isRecord } from './upgrades.ts';
import { type FilePath, mostKeysPerObject, walkFile } from './walkFile.ts';

interface Finding {
  readonly path: string;
  readonly build: (path: string, more: number) => Problem;
  more: number;
}

const mostFindings = 200;

/**
 * What only tools say, for a page can do without: keys that the format does not have, and texts in languages that the
 * story does not list. Each is named where it is met first, and the others like it are counted.
 */
export function findUnknownKeys(file: Readonly<Record<string, unknown>>): readonly Problem[] {
  const findings = new Map<string, Finding>();
  const languages = new Set<unknown>(Array.isArray(file['languages']) ? file['languages'] : []);
  const report = (kind: string, path: FilePath, build: Finding['build']): void => {
    const known = findings.get(kind);
    if (known) known.more += 1;
    else if (findings.size < mostFindings) findings.set(kind, { path: formatPath(path), build, more: 0 });
  };

  walkFile(file, {
    text(value, path) {
      if (!isRecord(value)) return;
      for (const tag of Object.keys(value).slice(0, mostKeysPerObject)) {
        if (languages.has(tag)) continue;
        report(`language ${tag}`, path, (where, more) => problem('STORY-405', where, tag, more));
      }
    },
    unknownKey(path, kind, known) {
      const key = String(path.at(-1));
      const guess = closest(key, known);
      report(`key ${kind} ${key}`, path, (where, more) => problem('STORY-401', where, kind, guess, more));
    },
  });
  return [...findings.values()].map(({ path, build, more }) => build(path, more));
}
