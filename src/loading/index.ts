export { findJsonError, type JsonError } from './jsonError.ts';
export { createJsonLimiter, type JsonLimiter } from './jsonLimiter.ts';
export { loadStory, type LoadOptions } from './loadStory.ts';
export { readStoryBytes, readStoryText } from './readStory.ts';
