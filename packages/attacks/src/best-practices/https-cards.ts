/** The cards of task 1, in order. */
export const httpsCards = {};
