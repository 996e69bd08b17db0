import { crossedWires } from "./cards/crossed-wires.ts";
import { expiredToken } from "./cards/expired-token.ts";
import { graphToken } from "./cards/graph-token.ts";
import { idToken } from "./cards/id-token.ts";
import { issuerOfTheTenant } from "./cards/issuer-of-the-tenant.ts";
import { keyInTheToken } from "./cards/key-in-the-token.ts";
import { keyRollover } from "./cards/key-rollover.ts";
import { keysOutOfReach } from "./cards/keys-out-of-reach.ts";
import { missingScope } from "./cards/missing-scope.ts";
import { mixedTenant } from "./cards/mixed-tenant.ts";
import { nameOfAnother } from "./cards/name-of-another.ts";
import { newestProtocol } from "./cards/newest-protocol.ts";
import { noPassthrough } from "./cards/no-passthrough.ts";
import { oldTransport } from "./cards/old-transport.ts";
import { otherTenant } from "./cards/other-tenant.ts";
import { pathAsKeyName } from "./cards/path-as-key-name.ts";
import { personIsNeeded } from "./cards/person-is-needed.ts";
import { qualifiedScopes } from "./cards/qualified-scopes.ts";
import { resourceAsItIs } from "./cards/resource-as-it-is.ts";
import { revokedPerson } from "./cards/revoked-person.ts";
import { sameGate } from "./cards/same-gate.ts";
import { scopeLookalike } from "./cards/scope-lookalike.ts";
import { signedWithPublicKey } from "./cards/signed-with-public-key.ts";
import { stepUpInOneRound } from "./cards/step-up-in-one-round.ts";
import { strangersKey } from "./cards/strangers-key.ts";
import { tamperedToken } from "./cards/tampered-token.ts";
import { theResourceTrap } from "./cards/the-resource-trap.ts";
import { tokenOfAnApp } from "./cards/token-of-an-app.ts";
import { tokenOfTomorrow } from "./cards/token-of-tomorrow.ts";
import { tokenOfVersionOne } from "./cards/token-of-version-one.ts";
import { unsignedToken } from "./cards/unsigned-token.ts";
import { wrongAudience } from "./cards/wrong-audience.ts";

/** The cards of part B in the order of its tasks. */
export const entraCards = {
  expiredToken,
  tokenOfTomorrow,
  unsignedToken,
  signedWithPublicKey,
  strangersKey,
  keyInTheToken,
  wrongAudience,
  graphToken,
  otherTenant,
  mixedTenant,
  idToken,
  tokenOfVersionOne,
  tokenOfAnApp,
  tamperedToken,
  pathAsKeyName,
  qualifiedScopes,
  missingScope,
  scopeLookalike,
  stepUpInOneRound,
  issuerOfTheTenant,
  resourceAsItIs,
  theResourceTrap,
  noPassthrough,
  crossedWires,
  personIsNeeded,
  revokedPerson,
  keyRollover,
  keysOutOfReach,
  nameOfAnother,
  newestProtocol,
  sameGate,
  oldTransport,
};
