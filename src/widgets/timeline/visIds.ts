/** vis-timeline keeps items and groups in plain objects, where an id such as `valueOf` would find what all objects have. */
const MARK = '#';

/** An id of ours as vis-timeline is given it: never the name of anything that an object has by itself. */
export function toVisId(id: string): string {
  return MARK + id;
}
