/** The cards of task 6, in order. */
export const throttlingCards = {};
