import { createPublicKey } from "node:crypto";
import { rfc } from "../recorder/links.ts";
import { signed, unsigned, withSecret } from "./compose.ts";
import type { Genuine, Recipe } from "./recipe.ts";

const ALGORITHM = rfc(8725, "3.1");
const breaks = "signature";

function publicPem({ key }: Genuine): string {
  const jwk = { kty: "RSA", ...key.publicJwk };
  return createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" }).toString();
}

const genuineToken = ({ key, header, claims }: Genuine) => signed(key, header, claims);

/** Tokens whose signature proves nothing. */
export const signatureRecipes = [
  {
    name: "alg-none",
    what: "It says that it is not signed (alg none), and has no signature.",
    breaks,
    rule: rfc(8725, "3.2"),
    make: ({ header, claims }) => unsigned({ ...header, alg: "none" }, claims),
  },
  {
    name: "alg-none-spelled",
    what: "It is not signed and spells that nOnE, past a check for the word none.",
    breaks,
    rule: rfc(8725, "3.2"),
    make: ({ header, claims }) => unsigned({ ...header, alg: "nOnE" }, claims),
  },
  {
    name: "signature-missing",
    what: "Its header promises RS256, and the signature is empty.",
    breaks,
    rule: ALGORITHM,
    make: ({ header, claims }) => unsigned(header, claims),
  },
  {
    name: "hs256-public-key",
    what: "It is signed with HS256, and the secret is the tenant's public key, which everybody has.",
    breaks,
    rule: ALGORITHM,
    make: (genuine) => withSecret(publicPem(genuine), genuine.header, genuine.claims),
  },
  {
    name: "tampered-payload",
    what: "A good token whose payload was changed afterwards: another user, and every app role of the API.",
    breaks,
    rule: rfc(7515, "5.2"),
    make: async (genuine) => {
      const roles = genuine.request.resource.appRoles.flatMap(({ value }) => value ?? []);
      const claims = { ...genuine.claims, roles: ["Administrator", ...roles], oid: genuine.request.client.id };
      return unsigned(genuine.header, claims, (await genuineToken(genuine)).split(".")[2]);
    },
  },
  {
    name: "tampered-signature",
    what: "A good token with a signature that is one bit off.",
    breaks,
    rule: rfc(7515, "5.2"),
    make: async (genuine) => {
      const [header, payload, signature = ""] = (await genuineToken(genuine)).split(".");
      const bytes = Buffer.from(signature, "base64url");
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return [header, payload, bytes.toString("base64url")].join(".");
    },
  },
  {
    name: "critical-extension",
    what: "It is signed well, and its header lists an extension as critical that no server knows.",
    breaks: "crit",
    rule: rfc(7515, "4.1.11"),
    make: ({ key, header, claims }) =>
      signed(key, { ...header, crit: ["workshop-only"], "workshop-only": true }, claims),
  },
] as const satisfies readonly Recipe[];
