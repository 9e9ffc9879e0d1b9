/**
 * Remembers the last call: the same arguments (by identity) return the same reference.
 * One slot is enough for a selector of one store; each store makes its own.
 */
export function memoizeLast<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  return createMemory().memoizeLast(compute);
}

/** The memories of functions that belong together, so that they can be emptied together. */
export interface Memory {
  readonly memoizeLast: typeof memoizeLast;
  /** Forgets every last call, and what it held. */
  readonly forget: () => void;
}

export function createMemory(): Memory {
  const empties: (() => void)[] = [];
  return {
    memoizeLast<Args extends readonly unknown[], Value>(compute: (...args: Args) => Value) {
      let last: { readonly args: Args; readonly value: Value } | undefined;
      empties.push(() => {
        last = undefined;
      });
      return (...args: Args) => {
        if (last && last.args.every((argument, index) => Object.is(argument, args[index]))) return last.value;
        last = { args, value: compute(...args) };
        return last.value;
      };
    },
    forget() {
      for (const empty of empties) empty();
    },
  };
}
