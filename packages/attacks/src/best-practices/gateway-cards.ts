import { anotherAddressEachTime } from "./cards/another-address-each-time.ts";
import { httpAtTheGateway } from "./cards/http-at-the-gateway.ts";
import { lockedOut } from "./cards/locked-out.ts";
import { nameOfTheGateway } from "./cards/name-of-the-gateway.ts";
import { namedByAHeader } from "./cards/named-by-a-header.ts";
import { policyOfTheGateway } from "./cards/policy-of-the-gateway.ts";
import { strangersWord } from "./cards/strangers-word.ts";

/** The cards of task 8, in order. */
export const gatewayCards = {
  lockedOut,
  anotherAddressEachTime,
  strangersWord,
  namedByAHeader,
  nameOfTheGateway,
  httpAtTheGateway,
  policyOfTheGateway,
};
