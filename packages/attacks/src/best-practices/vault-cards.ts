/** The cards of task 4, in order. */
export const vaultCards = {};
