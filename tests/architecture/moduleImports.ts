import { type ESTree, parseSync, Visitor } from 'vite';
import { lineAt } from './sourceTree.ts';

/** One place where a module names another. */
export interface ImportUse {
  /** Without a `?raw` or `?url` at its end; `null` where it is not a literal. */
  readonly specifier: string | null;
  readonly line: number;
  /** `import type`, `export type … from` and `import('…').Type`. A value import with inline `type`s is none: it runs. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
  /** What is taken by name; `null` for a default, a namespace, or all. */
  readonly names: readonly string[] | null;
}

/** Every import, re-export, `import()`, type import, `require` and `import.meta.glob` of a module. */
export function moduleImports(path: string, text: string): ImportUse[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message ?? ''}`);
  const uses: ImportUse[] = [];
  const add = (node: ESTree.Node, source: ESTree.Node, rest: Partial<ImportUse>): void => {
    const specifier =
      source.type === 'Literal' && typeof source.value === 'string' ? source.value.replace(/\?.*$/, '') : null;
    uses.push({ specifier, line: lineAt(text, node.start), typeOnly: false, dynamic: false, names: null, ...rest });
  };
  new Visitor({
    ImportDeclaration: (node) =>
      add(node, node.source, { typeOnly: node.importKind === 'type', names: importedNames(node) }),
    ExportNamedDeclaration: (node) => {
      if (!node.source) return;
      const names = node.specifiers.map((one) => (one.local.type === 'Identifier' ? one.local.name : 'default'));
      add(node, node.source, { typeOnly: node.exportKind === 'type', names });
    },
    ExportAllDeclaration: (node) => add(node, node.source, { typeOnly: node.exportKind === 'type' }),
    TSImportType: (node) => add(node, node.source, { typeOnly: true }),
    TSExternalModuleReference: (node) => add(node, node.expression, {}),
    ImportExpression: (node) => add(node, node.source, { dynamic: true }),
    CallExpression: (node) => {
      if (isRequire(node.callee) || isGlob(node.callee)) add(node, node.arguments[0] ?? node, { dynamic: true });
    },
  }).visit(program);
  return uses;
}

function importedNames(node: ESTree.ImportDeclaration): string[] | null {
  const names: string[] = [];
  for (const one of node.specifiers) {
    if (one.type !== 'ImportSpecifier' || one.imported.type !== 'Identifier') return null;
    names.push(one.imported.name);
  }
  return names;
}

function isRequire(callee: ESTree.Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'require';
}

function isGlob(callee: ESTree.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'MetaProperty' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'glob'
  );
}
