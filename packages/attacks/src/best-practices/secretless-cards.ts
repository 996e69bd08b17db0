/** The cards of task 7, in order. */
export const secretlessCards = {};
