/** Longer lists are virtualised (design, "What must be true", 8). */
export const WHOLE_ROWS = 300;

/** As many rows of a longer list are printed: some four hundred sheets, with what is known of each event. */
export const PRINTED_ROWS = 1000;

/** As many rows of a longer list stand in it at first, and in the page that the build writes. */
export const FIRST_ROWS = 40;
