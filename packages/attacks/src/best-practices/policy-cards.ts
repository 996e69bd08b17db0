/** The cards of task 2, in order. */
export const policyCards = {};
