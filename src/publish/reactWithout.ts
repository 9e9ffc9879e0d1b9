import type { Plugin } from 'vite';
import { cutOut } from './cutOut.ts';

/**
 * What no part of ours ever asks of React: to go through children, to copy elements, to draw elsewhere in the page, to keep
 * what only a server does, to say what a browser may fetch early, to change how its work is queued. Exports of CommonJS
 * modules, which no bundler can drop, by their packages.
 */
const UNUSED = {
  react: [
    'Activity',
    'Children',
    'Profiler',
    'PureComponent',
    'ViewTransition',
    '__COMPILER_RUNTIME',
    'addTransitionType',
    'cache',
    'cacheSignal',
    'cloneElement',
    'createRef',
    'forwardRef',
    'isValidElement',
    'unstable_useCacheRefresh',
    'useActionState',
    'useDeferredValue',
    'useEffectEvent',
    'useImperativeHandle',
    'useInsertionEffect',
    'useOptimistic',
    'useReducer',
    'useTransition',
  ],
  'react-dom': [
    'browser',
    'createPortal',
    'preconnect',
    'prefetchDNS',
    'preinit',
    'preinitModule',
    'preload',
    'preloadModule',
    'requestFormReset',
    'unstable_batchedUpdates',
    'useFormState',
    'useFormStatus',
    'version',
  ],
  scheduler: [
    'unstable_Profiling',
    'unstable_forceFrameRate',
    'unstable_next',
    'unstable_runWithPriority',
    'unstable_wrapCallback',
  ],
} as const;

type Package = keyof typeof UNUSED;

const MODULE = /\/(?<name>react|react-dom|scheduler)\/cjs\/\k<name>\.production\.js$/;

function isListed(name: string | undefined): name is Package {
  return name !== undefined && Object.hasOwn(UNUSED, name);
}

/** Takes from React what is not used: 2.2 KB of each page's first script, gzip. In a build alone, whose pages the browser tests open. */
export function reactWithoutUnused(): Plugin {
  return {
    name: 'chronomap-react-without-unused',
    apply: 'build',
    transform: (code, id) => {
      const name = MODULE.exec(id)?.groups?.['name'];
      return isListed(name) ? withoutUnused(code, name) : null;
    },
  };
}

/** A package's module without them. Throws where one is not to be found: React has changed. That nothing asks for them is a test's. */
export function withoutUnused(code: string, name: Package): string {
  return cutOut(code, {
    of: name,
    names: UNUSED[name],
    codeOf: (unused) => new RegExp(String.raw`^exports\.${unused} =(?:[^\n]*;$|[^]*?^\};$)`, 'm'),
    file: 'src/publish/reactWithout.ts',
  });
}
