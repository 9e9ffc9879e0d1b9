import { contentSecurityPolicy } from './template.ts';

/** What every file is sent with: read by anyone, taken for nothing else than it is, and asking the reader for nothing. */
const EVERYWHERE = [
  // A frame with `sandbox="allow-scripts"` has no origin: without this its scripts and data are refused.
  'Access-Control-Allow-Origin: *',
  'Cross-Origin-Resource-Policy: cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy: no-referrer',
  'X-Content-Type-Options: nosniff',
];

/**
 * `_headers`, as several hosts of static files read it: the strict policy as a header (with `frame-ancestors`, which a meta
 * tag cannot carry), and how long each file may be kept. Its rules begin at the host's root, where the site's folder is `base`.
 */
export function headersFile(pictureOrigins: readonly string[], base: string): string {
  const policy = contentSecurityPolicy(pictureOrigins, true);
  const rules: readonly (readonly [path: string, headers: readonly string[]])[] = [
    ['*', [...EVERYWHERE, `Content-Security-Policy: ${policy}; frame-ancestors *`]],
    ['assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
    // A frozen edition never changes.
    ['s/:story/v/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ['e/:story/v/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ['embed/*', ['Cache-Control: public, max-age=3600']],
  ];
  return rules.map(([path, headers]) => `${base}${path}\n${headers.map((one) => `  ${one}\n`).join('')}`).join('\n');
}

/** What a `_headers` file says, as a host reads it. */
export interface HeaderRules {
  /** The path of the site's folder that it was built for. */
  readonly base: string;
  /** What an answer is sent with, by name. */
  headersOf(pathname: string): ReadonlyMap<string, string>;
}

/** Reads back what `headersFile` writes. */
export function readHeaders(text: string): HeaderRules {
  const rules = text
    .split('\n\n')
    .map((block) => block.trim().split(/\n\s*/))
    .map(([pattern = '', ...lines]) => ({ pattern, matches: matcherOf(pattern), headers: lines.map(readHeader) }));
  return {
    // The first rule is that of the whole site.
    base: (rules[0]?.pattern ?? '/').replace(/\*$/, ''),
    headersOf: (pathname) =>
      new Map(rules.filter(({ matches }) => matches.test(pathname)).flatMap(({ headers }) => headers)),
  };
}

/** `*` is anything, `:name` one part of the path. */
function matcherOf(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`);
}

function readHeader(line: string): readonly [name: string, value: string] {
  const [name = '', value = ''] = line.split(/: (.*)/s);
  return [name, value];
}
