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

const REACT = cutOut({
  name: 'chronomap-react-without-unused',
  files: /\/(?<name>react|react-dom|scheduler)\/cjs\/\k<name>\.production\.js$/,
  unused: UNUSED,
  codeOf: (name) => new RegExp(String.raw`^exports\.${name} =(?:[^\n]*;$|[^]*?^\};$)`, 'm'),
  decidedIn: 'src/publish/reactWithout.ts',
});

/** Takes from React what is not used: 2 KB of each page's first script, gzip. */
export const reactWithoutUnused = REACT.plugin;

export const withoutUnused = REACT.without;
