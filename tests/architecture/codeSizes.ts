import { type ESTree, parseSync, Visitor } from 'vite';
import { lineAt } from './sourceTree.ts';

/** Lines of code: neither blank nor comment only. */
export interface CodeSizes {
  readonly lines: number;
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
}

/** How long a module and each of its functions are; a function holds those inside it. */
export function codeSizes(path: string, text: string): CodeSizes {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message ?? ''}`);
  const code = withoutComments(text, comments);
  const functions: { name: string; line: number; lines: number }[] = [];
  const names = new Map<ESTree.Node, string>();
  const measure = (node: ESTree.Function | ESTree.ArrowFunctionExpression): void => {
    const own = node.type === 'ArrowFunctionExpression' ? undefined : node.id?.name;
    const name = own ?? names.get(node) ?? 'a function';
    functions.push({ name, line: lineAt(text, node.start), lines: countLines(code.slice(node.start, node.end)) });
  };
  const nameValue = (key: ESTree.Node, value: ESTree.Node | null): void => {
    if (value && key.type === 'Identifier') names.set(value, key.name);
  };
  new Visitor({
    VariableDeclarator: (node) => nameValue(node.id, node.init),
    Property: (node) => nameValue(node.key, node.value),
    MethodDefinition: (node) => nameValue(node.key, node.value),
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  return { lines: countLines(code), functions };
}

function withoutComments(text: string, comments: readonly { readonly start: number; readonly end: number }[]): string {
  let code = '';
  let from = 0;
  for (const { start, end } of comments) {
    code += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return code + text.slice(from);
}

function countLines(code: string): number {
  return code.split('\n').filter((line) => line.trim() !== '').length;
}
