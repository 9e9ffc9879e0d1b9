/** Longer lists are virtualised (design, "What must be true", 8). */
export const WHOLE_ROWS = 300;

/** As many rows of a longer list stand in it at first, and in the page that the build writes. */
export const FIRST_ROWS = 40;
