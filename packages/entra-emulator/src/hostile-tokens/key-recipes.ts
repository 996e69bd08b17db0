import { rfc } from "../recorder/links.ts";
import { signed, strangersKey, withSecret } from "./compose.ts";
import type { Genuine, Header, Recipe } from "./recipe.ts";

const UNTRUSTED_HEADER = rfc(8725, "3.10");
const breaks = "key";
/** Nobody's (RFC 2606 §2): a server that asks there has been fooled already. */
const ATTACKER = "https://keys.attacker.example";

/** Signed by the attacker, under a header that says where to find the attacker's key. */
async function byStranger({ header, claims }: Genuine, more: (kid: string) => Header): Promise<string> {
  const key = await strangersKey();
  return signed(key, { ...header, ...more(key.kid) }, claims);
}

/** Tokens that are signed by a key that is not the tenant's. */
export const keyRecipes = [
  {
    name: "foreign-key",
    what: "An attacker's key signed it, under the kid of the tenant's own.",
    breaks: "signature",
    rule: rfc(8725, "3.4"),
    make: (genuine) => byStranger(genuine, () => ({})),
  },
  {
    name: "unknown-kid",
    what: "An attacker's key signed it, and its kid is in no key set.",
    breaks,
    rule: UNTRUSTED_HEADER,
    make: (genuine) => byStranger(genuine, (kid) => ({ kid })),
  },
  {
    name: "embedded-jwk",
    what: "It brings the attacker's public key along, in its header (jwk).",
    breaks,
    rule: rfc(7515, "4.1.3"),
    make: async (genuine) => {
      const { publicJwk } = await strangersKey();
      return byStranger(genuine, (kid) => ({ kid, jwk: { kty: "RSA", use: "sig", kid, ...publicJwk } }));
    },
  },
  {
    name: "embedded-x5c",
    what: "It brings the attacker's certificate along, in its header (x5c).",
    breaks,
    rule: rfc(7515, "4.1.6"),
    make: async (genuine) => {
      const { certificate } = await strangersKey();
      return byStranger(genuine, (kid) => ({ kid, x5c: [certificate] }));
    },
  },
  {
    name: "jku",
    what: "Its header says where the attacker publishes keys (jku). Asking there is the mistake.",
    breaks,
    rule: UNTRUSTED_HEADER,
    make: (genuine) => byStranger(genuine, (kid) => ({ kid, jku: `${ATTACKER}/jwks.json` })),
  },
  {
    name: "kid-path-traversal",
    what: "Its kid is the path of an empty file, and it is signed with an empty secret.",
    breaks,
    rule: UNTRUSTED_HEADER,
    make: ({ header, claims }) => withSecret("", { ...header, kid: "../../../../../../dev/null" }, claims),
  },
  {
    name: "kid-injection",
    what: "Its kid is a piece of SQL that would return a secret of the attacker's.",
    breaks,
    rule: UNTRUSTED_HEADER,
    make: ({ header, claims }) => withSecret("guessed", { ...header, kid: "' UNION SELECT 'guessed" }, claims),
  },
] as const satisfies readonly Recipe[];
