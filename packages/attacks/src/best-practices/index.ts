import { httpsCards } from "./https-cards.ts";
import { policyCards } from "./policy-cards.ts";
import { expiryCards } from "./expiry-cards.ts";
import { vaultCards } from "./vault-cards.ts";
import { auditCards } from "./audit-cards.ts";
import { throttlingCards } from "./throttling-cards.ts";
import { secretlessCards } from "./secretless-cards.ts";
import { gatewayCards } from "./gateway-cards.ts";

/** The cards of exercise 4 in the order of its tasks. */
export const bestPractices = {
  ...httpsCards,
  ...policyCards,
  ...expiryCards,
  ...vaultCards,
  ...auditCards,
  ...throttlingCards,
  ...secretlessCards,
  ...gatewayCards,
};
