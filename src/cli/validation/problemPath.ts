import { isRecord } from '../../story/upgrades.ts';

/** A problem's path taken apart: `events[12].when` is `events`, `12`, `when`. Null where it is cut short, or none. */
export function parsePath(path: string): readonly (string | number)[] | null {
  const steps: (string | number)[] = [];
  const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([$A-Za-z_][\w$]*)/y;
  while (step.lastIndex < path.length) {
    const [whole, index, quoted, name] = step.exec(path) ?? [];
    if (whole === undefined) return null;
    if (index !== undefined) steps.push(Number(index));
    else steps.push(quoted === undefined ? (name ?? '') : (JSON.parse(quoted) as string));
  }
  return steps;
}

/** The value at a path; undefined where there is none. */
export function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((owner, step) => {
    if (Array.isArray(owner)) return typeof step === 'number' ? owner[step] : undefined;
    return isRecord(owner) && Object.hasOwn(owner, step) ? owner[step] : undefined;
  }, json);
}
