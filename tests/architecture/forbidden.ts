import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, Visitor } from 'vite';
import { lineAt } from './sourceTree.ts';

const HTML_SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'srcdoc',
]);
const STORAGE = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'sendBeacon', 'cookie']);
const HISTORY = new Set(['pushState', 'replaceState']);
/** Getters and setters of `Date` that read the machine's zone. */
const LOCAL_TIME = /^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/;
const ADDRESS = 'src/url/address.ts';

/** Rooms that know no clock, chance or DOM; `i18n` and `url` are held to it as well (the address apart). */
const PURE = /^src\/(lib|time|geo|story|view|derive|i18n|import|url)\//;
const PURE_EXCEPT = new Set([ADDRESS, 'src/lib/disposer.ts']);
const DOM = new Set(['document', 'navigator', 'screen', 'matchMedia', 'getComputedStyle']);

/** Words that have no place in the product, in code or comment. */
const WORDS: readonly { readonly pattern: RegExp; readonly cure: string }[] = [
  { pattern: /\b(TODO|FIXME|XXX:)/, cure: 'do it, or file it; the code says what is' },
  { pattern: /\bstyle=["']/, cure: 'the content policy blocks it; use a class' },
];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The folder that the project happens to stand in, here. */
const WORKPLACE = dirname(ROOT.replace(/\/$/, ''));

/**
 * What names a place that no reader's machine has: an address in the folder around the project, or a way up, past the
 * project's own folder or to something that is not there. A page's base is a way up to nothing. `null` where all is well.
 */
export function findWorkplace(path: string, text: string): { readonly index: number; readonly name: string } | null {
  for (const { 0: way, index } of text.matchAll(/(?:\.\.\/)+\.?\w[\w.-]*/g)) {
    const target = join(ROOT, dirname(path), way);
    if (!target.startsWith(ROOT) || !existsSync(target)) return { index, name: way };
  }
  const index = WORKPLACE === '/' ? -1 : text.indexOf(`${WORKPLACE}/`);
  return index < 0 ? null : { index, name: WORKPLACE };
}

/** What the house does not do, one line each: where, what, and the cure. */
export function findForbidden(path: string, text: string): string[] {
  const found: { at: number; what: string }[] = [];
  const flag = (node: ESTree.Node, what: string): void => void found.push({ at: node.start, what });
  new Visitor({
    TSAnyKeyword: (node) => flag(node, 'any: write the type, or unknown and a check'),
    TSNonNullExpression: (node) =>
      flag(node, 'a non-null "!": check it, or change the type so that it cannot be missing'),
    TSEnumDeclaration: (node) => flag(node, 'an enum: write a union of strings'),
    ExportDefaultDeclaration: (node) => flag(node, 'a default export: name it'),
    MemberExpression: (node) => judgeMember(path, node, flag),
    CallExpression: (node) => judgeCall(path, node, flag),
    NewExpression: (node) => judgeNew(path, node, flag),
    JSXAttribute: (node) => judgeAttribute(node, flag),
    Identifier: (node) => {
      if (STORAGE.has(node.name) && node.name !== 'cookie') flag(node, `${node.name}: nothing is stored or sent`);
    },
  }).visit(parseSync(path, text).program);
  for (const { pattern, cure } of WORDS) {
    const match = pattern.exec(text);
    if (match) found.push({ at: match.index, what: `"${match[0]}": ${cure}` });
  }
  const workplace = findWorkplace(path, text);
  if (workplace)
    found.push({ at: workplace.index, what: `"${workplace.name}": this path exists on no reader's machine` });
  const lines = found.map(({ at, what }) => `${path}:${lineAt(text, at)} ${what}`);
  return [...new Set(lines)];
}

type Flag = (node: ESTree.Node, what: string) => void;

function judgeMember(path: string, node: ESTree.MemberExpression, flag: Flag): void {
  const name = propertyName(node);
  const object = node.object.type === 'Identifier' ? node.object.name : '';
  if (HTML_SINKS.has(name)) flag(node, `${name}: build text nodes and elements`);
  if (name === 'cookie') flag(node, 'cookie: nothing is stored or sent');
  if (name === 'write' && object === 'document') flag(node, 'document.write: build text nodes and elements');
  if (HISTORY.has(name) && path !== ADDRESS) flag(node, `${name}: the address is written in ${ADDRESS} alone`);
  if (LOCAL_TIME.test(name)) flag(node, `${name}: it reads the machine's zone; use the UTC one, or a zone by name`);
  if (isPure(path) && DOM.has(object)) flag(node, `${object}: this room is pure; take it as an argument`);
  if (isPure(path) && name === 'now' && (object === 'Date' || object === 'performance')) {
    flag(node, `${object}.now: this room has no clock; take the time as an argument`);
  }
  if (isPure(path) && name === 'random' && object === 'Math') flag(node, 'Math.random: this room is pure');
}

function judgeCall(path: string, node: ESTree.CallExpression, flag: Flag): void {
  const callee = node.callee.type === 'Identifier' ? node.callee.name : '';
  if (callee === 'eval' || callee === 'Function') flag(node, `${callee}: the content policy blocks it`);
  if (isPure(path) && callee === 'fetch') flag(node, 'fetch: only loading/ asks the network');
  const [first] = node.arguments;
  if (node.callee.type !== 'MemberExpression' || propertyName(node.callee) !== 'setAttribute') return;
  if (first?.type === 'Literal' && (first.value === 'style' || first.value === 'srcdoc')) {
    flag(node, `setAttribute('${first.value}'): the content policy blocks it; set properties instead`);
  }
}

function judgeNew(path: string, node: ESTree.NewExpression, flag: Flag): void {
  if (node.callee.type !== 'Identifier') return;
  if (node.callee.name === 'Function') flag(node, 'new Function: the content policy blocks it');
  if (isPure(path) && node.callee.name === 'Date' && node.arguments.length === 0) {
    flag(node, 'new Date(): this room has no clock; take the time as an argument');
  }
}

function judgeAttribute(node: ESTree.JSXAttribute, flag: Flag): void {
  const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
  if (name === 'dangerouslySetInnerHTML') flag(node, `${name}: build text nodes and elements`);
  if (name === 'style') {
    flag(
      node,
      'a style attribute: prerendered HTML would carry it and the content policy blocks it; use a class, or set a custom property in an effect',
    );
  }
}

function propertyName({ property }: ESTree.MemberExpression): string {
  if (property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : '';
}

function isPure(path: string): boolean {
  return PURE.test(path) && !PURE_EXCEPT.has(path);
}
