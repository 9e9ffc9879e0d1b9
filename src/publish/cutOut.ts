/** What of a library is left out, and where that is decided: for the error's words. */
export interface Cut {
  readonly of: string;
  readonly names: readonly string[];
  /** The code of one of the names, from its line's beginning to its line's end. */
  readonly codeOf: (name: string) => RegExp;
  readonly file: string;
}

/** A library's module without some names. Throws where one is not to be found: the library has changed. */
export function cutOut(code: string, { of, names, codeOf, file }: Cut): string {
  return names.reduce((rest, name) => {
    const found = codeOf(name);
    if (found.test(rest)) return rest.replace(found, '');
    throw new Error(`${of} has no ${name} any more: see whether ${file} is still right.`);
  }, code);
}
