const ASSERTION = "client-assertion.test.ts";
const FEDERATED = "federated-credential.test.ts";
const BEHALF = "on-behalf-of-errors.test.ts";

/** Numbers whose provocation needs more than a row: the test file that shows them. */
export const provokedElsewhere: Readonly<Record<number, string>> = {
  50027: ASSERTION,
  5002723: ASSERTION,
  5002738: ASSERTION,
  50048: ASSERTION,
  700021: ASSERTION,
  700023: ASSERTION,
  700024: ASSERTION,
  700027: ASSERTION,
  501661: FEDERATED,
  70025: FEDERATED,
  700211: FEDERATED,
  700212: FEDERATED,
  700213: FEDERATED,
  700226: FEDERATED,
  700229: FEDERATED,
  700236: FEDERATED,
  7000272: FEDERATED,
  240002: BEHALF,
  50013: BEHALF,
  500131: BEHALF,
  500133: BEHALF,
  7000114: BEHALF,
};
