/** The cards of task 8, in order. */
export const gatewayCards = {};
