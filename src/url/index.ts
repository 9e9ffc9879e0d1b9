export { bindStoreToAddress } from './bindStore.ts';
export { type CodecContext, decodeHash, encodeHash, type HashReading } from './codec.ts';
export { isAtStep, viewOfStep } from './tourSteps.ts';
