/** Numbers whose provocation needs more than a row: the test file that shows them. */
export const provokedElsewhere: Readonly<Record<number, string>> = {};
