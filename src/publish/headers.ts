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
 * tag cannot carry), and how long each file may be kept.
 */
export function headersFile(pictureOrigins: readonly string[]): string {
  const policy = contentSecurityPolicy(pictureOrigins, true);
  const rules: readonly (readonly [path: string, headers: readonly string[]])[] = [
    ['/*', [...EVERYWHERE, `Content-Security-Policy: ${policy}; frame-ancestors *`]],
    ['/assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
    // A frozen edition never changes.
    ['/s/:story/v/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ['/e/:story/v/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ['/embed/*', ['Cache-Control: public, max-age=3600']],
  ];
  return rules.map(([path, headers]) => `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`).join('\n');
}
