export { bindStoreToAddress } from './bindStore.ts';
export { decodeHash, encodeHash } from './codec.ts';
export type { CodecContext, HashReading } from './literal.ts';
export { isAtStep, viewOfStep } from './tourSteps.ts';
