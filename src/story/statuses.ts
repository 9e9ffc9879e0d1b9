/** How well an event can be attested: the format's words, in the order in which they are told, counted and listed. */
export const eventStatuses = ['confirmed', 'reported', 'announced', 'disputed'] as const;
