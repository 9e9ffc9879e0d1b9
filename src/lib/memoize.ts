/**
 * Remembers the last call: the same arguments (by identity) return the same reference.
 * One slot is enough for a selector of one store; each store makes its own.
 */
export function memoizeLast<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { readonly args: Args; readonly value: Value } | undefined;
  return (...args) => {
    if (last && last.args.every((argument, index) => Object.is(argument, args[index]))) return last.value;
    last = { args, value: compute(...args) };
    return last.value;
  };
}
