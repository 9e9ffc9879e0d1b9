import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findForbidden, findWorkplace } from './forbidden.ts';
import { readModules, readTree } from './sourceTree.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Where what is forbidden elsewhere is the job of the file, each with its reason. */
const EXCEPTIONS: readonly { readonly line: RegExp; readonly reason: string }[] = [
  { line: /^src\/cli\/buildCountryNames\.ts:\d+ "\.\.\/countryNames\.ts"/, reason: 'the import of a file it writes' },
  { line: /^src\/cli\/firstStory\.ts:\d+ "\.\.\/schema"/, reason: 'a way from the file it writes' },
];

describe('src/', () => {
  it('does nothing that the house forbids', () => {
    const found = [...readModules()].flatMap(([path, text]) => findForbidden(path, text));
    expect(found.filter((line) => !EXCEPTIONS.some((exception) => exception.line.test(line)))).toEqual([]);
  });

  it('names no workplace in its styles and documents', () => {
    const found = [...readTree('src', ['.css', '.md', '.html'])].flatMap(([path, text]) =>
      findWorkplace(path, text) ? [path] : [],
    );
    expect(found).toEqual([]);
  });
});

describe('the checker finds', () => {
  const planted: [text: string, said: string][] = [
    ['const a: any = 1;', 'any'],
    ['const a = b as any;', 'any'],
    ['const a: any[] = [];', 'any'],
    ['const a = <any>b;', 'any'],
    ['a!.b();', 'non-null'],
    ['enum A { B }', 'an enum'],
    ['export default 1;', 'default export'],
    ["a.innerHTML = '';", 'innerHTML'],
    ["a['innerHTML'] = '';", 'innerHTML'],
    ["a.outerHTML = '';", 'outerHTML'],
    ["a.insertAdjacentHTML('beforeend', b);", 'insertAdjacentHTML'],
    ["document.write('');", 'document.write'],
    ["eval('');", 'eval'],
    ["new Function('');", 'new Function'],
    ["Function('');", 'Function'],
    ["a.setAttribute('style', b);", "setAttribute('style')"],
    ['const a = \'<p style="x">\';', 'style='],
    ['localStorage.clear();', 'localStorage'],
    ['window.sessionStorage;', 'sessionStorage'],
    ['document.cookie;', 'cookie'],
    ['date.getHours();', 'getHours'],
    ["history.pushState(null, '');", 'pushState'],
    ['// TO' + 'DO later', 'TO' + 'DO'],
    [`// see ${dirname(PROJECT)}/notes.md`, dirname(PROJECT)],
    ['// see ../../../notes/design.md', '../../../notes'],
    ['// see ../notes/design.md', '../notes'],
    ["import a from '../../../elsewhere/a.ts';", '../../../elsewhere'],
  ];
  it.each(planted)('%s', (text, said) => {
    expect(findForbidden('src/ui/a.ts', text).join('\n')).toContain(said);
  });

  it.each(['<p style="color:red" />', '<p style={a} />', '<p dangerouslySetInnerHTML={a} />'])('%s', (jsx) => {
    expect(findForbidden('src/ui/a.tsx', `const a = ${jsx};`)).not.toEqual([]);
  });

  const impure = [
    'Date.now();',
    'new Date();',
    'Math.random();',
    'document.title;',
    'performance.now();',
    "fetch('');",
  ];
  it.each(impure)('%s, in a pure room only', (text) => {
    expect(findForbidden('src/derive/a.ts', text)).toHaveLength(1);
    expect(findForbidden('src/ui/a.ts', text)).toEqual([]);
  });

  it('nothing in what is allowed', () => {
    const text = `
      /** Any event; any of them. */
      export function many(company: string, eval1: unknown): boolean { return !company && new Date(0).getTime() > 0 && eval1 !== company; }
      const style = 'a-style'; el.style.setProperty('--cm-x', style); el.textContent = style;
    `;
    expect(findForbidden('src/derive/a.ts', text)).toEqual([]);
  });
});
