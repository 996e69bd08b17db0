/** The cards of task 5, in order. */
export const auditCards = {};
