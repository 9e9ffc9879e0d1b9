/** Longer lists are virtualised (design, "What must be true", 8). */
export const WHOLE_ROWS = 300;
