export { findJsonError, type JsonError } from './jsonError.ts';
export { createJsonLimiter, type JsonLimiter } from './jsonLimiter.ts';
export { createJsonReader, type JsonReader, type ReadJson } from './jsonReader.ts';
export type { PageStory, RestOfStory } from './checkInTurns.ts';
export type { Pace } from '../lib/pacer.ts';
export { type DroppedEvents, droppedEvents } from './loadForPage.ts';
export { loadStory, type LoadOptions } from './loadStory.ts';
export { readStoryBytes, readStoryText } from './readStory.ts';
