/** The cards of task 3, in order. */
export const expiryCards = {};
