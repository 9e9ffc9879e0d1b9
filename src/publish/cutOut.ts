import type { Plugin } from 'vite';

/** What of a library is left out of a build. */
export interface Cuts<Module extends string> {
  /** The plugin's name. */
  readonly name: string;
  /** Which file of the library a module is: its name, in a group called `name`. */
  readonly files: RegExp;
  /** By module, the names of what is left out. */
  readonly unused: Readonly<Record<Module, readonly string[]>>;
  /** The code of one of the names, from its line's beginning to its line's end. */
  readonly codeOf: (name: string) => RegExp;
  /** Where that is decided: for the error's words. */
  readonly decidedIn: string;
}

export interface CutOut<Module extends string> {
  /** Takes it out of a build alone, whose pages the browser tests open. */
  readonly plugin: () => Plugin;
  /** A module without it. Throws where a name is not to be found: the library has changed. That nothing asks for them is a test's. */
  readonly without: (code: string, module: Module) => string;
}

/** Leaves out of a library what no page asks of it and no bundler can drop. */
export function cutOut<Module extends string>({
  name: plugin,
  files,
  unused,
  codeOf,
  decidedIn,
}: Cuts<Module>): CutOut<Module> {
  const isListed = (name: string | undefined): name is Module => name !== undefined && Object.hasOwn(unused, name);
  const without = (code: string, module: Module): string =>
    unused[module].reduce((rest, name) => {
      const found = codeOf(name);
      if (found.test(rest)) return rest.replace(found, '');
      throw new Error(`${module} has no ${name} any more: see whether ${decidedIn} is still right.`);
    }, code);
  return {
    plugin: () => ({
      name: plugin,
      apply: 'build',
      transform(code, id) {
        const name = files.exec(id)?.groups?.['name'];
        return isListed(name) ? without(code, name) : null;
      },
    }),
    without,
  };
}
