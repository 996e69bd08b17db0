import { signed, strangersKey, unsigned, withSecret } from "@workshop/entra-emulator";
import { ControlFailed } from "../card.ts";
import type { Forgery } from "../remote/target.ts";

type Part = Readonly<Record<string, unknown>>;

interface Parts {
  readonly header: Part;
  readonly claims: Part;
  readonly signature: string;
}

/** @throws ControlFailed noJwt: a token that is a name for something in the server has nothing in it to change */
function takeApart(token: string): Parts {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Part;
  try {
    return { header: read(header), claims: read(claims), signature };
  } catch (error) {
    throw Object.assign(new ControlFailed("noJwt"), { cause: error });
  }
}

/** Signed by an attacker, whose header says where the attacker's key is. */
async function byStranger({ header, claims }: Parts, more: (kid: string) => Part): Promise<string> {
  const key = await strangersKey();
  return signed(key, { ...header, ...more(key.kid) }, claims);
}

function oneBitOff(signature: string): string {
  const bytes = Buffer.from(signature, "base64url");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64url");
}

/** As the tenant's recipes of the same names, from a token of anybody's. */
const RECIPES: Readonly<Record<Forgery, (parts: Parts) => string | Promise<string>>> = {
  "alg-none": ({ header, claims }) => unsigned({ ...header, alg: "none" }, claims),
  "alg-none-spelled": ({ header, claims }) => unsigned({ ...header, alg: "nOnE" }, claims),
  "signature-missing": ({ header, claims }) => unsigned(header, claims),
  "foreign-key": (parts) => byStranger(parts, () => ({})),
  "unknown-kid": (parts) => byStranger(parts, (kid) => ({ kid })),
  "embedded-jwk": async (parts) => {
    const { publicJwk } = await strangersKey();
    return byStranger(parts, (kid) => ({ kid, jwk: { kty: "RSA", use: "sig", kid, ...publicJwk } }));
  },
  "embedded-x5c": async (parts) => {
    const { certificate } = await strangersKey();
    return byStranger(parts, (kid) => ({ kid, x5c: [certificate] }));
  },
  jku: (parts) => byStranger(parts, (kid) => ({ kid, jku: "https://keys.attacker.example/jwks.json" })),
  "tampered-payload": ({ header, claims, signature }) =>
    unsigned(header, { ...claims, roles: ["Administrator"] }, signature),
  "tampered-signature": ({ header, claims, signature }) => unsigned(header, claims, oneBitOff(signature)),
  "kid-path-traversal": ({ header, claims }) =>
    withSecret("", { ...header, kid: "../../../../../../dev/null" }, claims),
  "kid-injection": ({ header, claims }) => withSecret("guessed", { ...header, kid: "' UNION SELECT 'guessed" }, claims),
};

/** A forgery of a good token, made without its issuer. @throws ControlFailed noJwt */
export async function forgeToken(token: string, forgery: Forgery): Promise<string> {
  return RECIPES[forgery](takeApart(token));
}
