import { describe, expect, it } from 'vitest';
import { lineAt, readModules, readTree } from './sourceTree.ts';

/**
 * Where a sheet may say left or right: all else is said of where lines begin and end, so that a page in a language that is
 * written from the right is the mirror of the others.
 */
const KNOWN: readonly { readonly file: string; readonly line: RegExp; readonly why: string }[] = [
  { file: 'src/widgets/map/map.css', line: /^left: 0;$/, why: 'what has a place on the earth' },
  {
    file: 'src/widgets/map/map.css',
    line: /^margin: calc\(var\(--size\) \/ -2\) 0 0 calc\(var\(--size\) \/ -2\);$/,
    why: 'the middle of what has a place on the earth',
  },
  {
    file: 'src/widgets/timeline/timeline.css',
    line: /\.vis-(?:left|right)/,
    why: 'names that vis-timeline gives its elements',
  },
  {
    file: 'src/widgets/timeline/timeline.css',
    line: /^border-width: 2px 2px 0 0;$/,
    why: 'two sides of a square that is turned, and mirrored as a whole',
  },
  {
    file: 'src/ui/css/share.css',
    line: /^border-radius: var\(--cm-radius\) var\(--cm-radius\) 0 0;$/,
    why: 'alike on both sides',
  },
  { file: 'src/widgets/overview/overview.css', line: /^border-radius: 2px 2px 6px 6px;$/, why: 'alike on both sides' },
];

/** Lines of a sheet, without its comments, that name a side. */
function sidesIn(css: string): readonly { readonly line: number; readonly text: string }[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return plain.split('\n').flatMap((whole, index) => {
    const text = whole.trim();
    return saysSide(text) ? [{ line: index + 1, text }] : [];
  });
}

function saysSide(line: string): boolean {
  if (/\b(?:left|right)\b/i.test(line)) return true;
  // Four values go round from the top: the second and the fourth are the sides.
  const [, values = ''] =
    /^(?:margin|padding|inset|border-(?:width|style|color|radius)|scroll-\w+):\s*(.+);$/.exec(line) ?? [];
  const parts = values.match(/[\w-]*\((?:[^()]|\([^()]*\))*\)|[^\s()]+/g) ?? [];
  return parts.length === 4;
}

describe('sides', () => {
  const sheets = readTree('src', ['.css']);

  it('are found', () => {
    const css =
      'a { margin-left: 1px;\n inset: 0 1px 2px calc(3px + (1px));\n padding: 1px 2px;\n text-align: right;\n /* left */ }';
    expect(sidesIn(css.replaceAll('{ ', '{\n')).map(({ text }) => text)).toEqual([
      'margin-left: 1px;',
      'inset: 0 1px 2px calc(3px + (1px));',
      'text-align: right;',
    ]);
    expect(sheets.size).toBeGreaterThan(15);
  });

  it.each([...sheets])('are said by no sheet but where it is listed: %s', (file, css) => {
    const unknown = sidesIn(css).filter(({ text }) => !KNOWN.some((one) => one.file === file && one.line.test(text)));
    expect(unknown, `${file}: say it of where lines begin and end (inset-inline-start, text-align: end…)`).toEqual([]);
  });

  it('are all listed for something that is there', () => {
    const stale = KNOWN.filter(
      ({ file, line }) => !sidesIn(sheets.get(file) ?? '').some(({ text }) => line.test(text)),
    );
    expect(stale).toEqual([]);
  });

  it('are set by no module on an element’s style', () => {
    const physical =
      /\.style\.(?:left|right|(?:margin|padding|border)(?:Left|Right)\w*)|textAlign\s*=\s*['"](?:left|right)/g;
    const found = [...readModules()].flatMap(([file, text]) =>
      [...text.matchAll(physical)].map(({ index }) => `${file}:${lineAt(text, index)}`),
    );
    expect(found).toEqual([]);
  });
});
