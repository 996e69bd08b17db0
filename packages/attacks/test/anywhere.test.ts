import { generateKeyPairSync, sign, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { forgeToken } from "../src/confidential-client/forge-token.ts";
import { type Card, confidentialClient, ControlFailed, type RemoteServer } from "../src/index.ts";
import { ownEndpoints } from "../src/remote/advertised.ts";
import type { Forgery } from "../src/remote/target.ts";
import type { CardWords } from "../src/words/words.ts";
import { en } from "../src/words/en/index.ts";
import { zhHans } from "../src/words/zh-hans/index.ts";

const playable = Object.values<Card>(confidentialClient).filter(({ anywhere }) => anywhere);

test("there are enough cards for a server of somebody's own", () => {
  expect(playable.length).toBeGreaterThanOrEqual(25);
});

test.each(playable.map(({ id }) => id))(
  "%s: what it sends is said without the lab's tools, in both languages",
  (id) => {
    const [english, chinese] = [en, zhHans].map(({ cards }) => (cards as Record<string, CardWords>)[id]);
    expect(english?.sentAnywhere === undefined).toBe(chinese?.sentAnywhere === undefined);
    for (const words of [english, chinese]) expect(words?.sentAnywhere ?? words?.sent).not.toMatch(/addNote|Hedy/);
  },
);

describe("forgeries", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${encode({ alg: "RS256", kid: "issuer" })}.${encode({ aud: "api", scp: "mcp.read" })}`;
  const good = `${head}.${sign("sha256", Buffer.from(head), privateKey).toString("base64url")}`;

  function isSignedByIssuer(token: string): boolean {
    const [header, claims, signature = ""] = token.split(".");
    return verify("sha256", Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, "base64url"));
  }
  const headerOf = (token: string): string => Buffer.from(token.split(".")[0] ?? "", "base64url").toString();

  test("the good token is good", () => expect(isSignedByIssuer(good)).toBe(true));

  const FORGERIES: Readonly<Record<Forgery, RegExp>> = {
    "alg-none": /"alg":"none"/,
    "alg-none-spelled": /"alg":"nOnE"/,
    "signature-missing": /"alg":"RS256","kid":"issuer"/,
    "foreign-key": /"kid":"issuer"/,
    "unknown-kid": /"kid":"(?!issuer)/,
    "embedded-jwk": /"jwk":\{"kty":"RSA".*"n":"/,
    "embedded-x5c": /"x5c":\["/,
    jku: /"jku":"https:..keys\.attacker\.example/,
    "tampered-payload": /"kid":"issuer"/,
    "tampered-signature": /"kid":"issuer"/,
    "kid-path-traversal": /"kid":"[./]+dev.null"/,
    "kid-injection": /"kid":"' UNION/,
  };
  test.each(Object.entries(FORGERIES))("%s is no token of the issuer's", async (name, header) => {
    const forged = await forgeToken(good, name as Forgery);
    expect(forged).not.toBe(good);
    expect(headerOf(forged)).toMatch(header);
    expect(isSignedByIssuer(forged)).toBe(false);
  });

  test.each(["an-opaque-token", "a.b.c", ""])("%s has nothing in it to change", async (token) => {
    await expect(forgeToken(token, "alg-none")).rejects.toThrow(ControlFailed);
  });
});

describe("where a server lets people sign in", () => {
  const serverWith = (json: Record<string, unknown>): RemoteServer => ({
    url: "https://mcp.example/mcp",
    origin: "https://mcp.example",
    send: async () => ({ status: 200, headers: {}, text: "", json }),
    openStream: () => Promise.reject(new Error("no stream here")),
  });
  const at = (origin: string) => ({
    authorization_endpoint: `${origin}/login`,
    token_endpoint: `${origin}/oauth/token`,
    registration_endpoint: `${origin}/clients`,
  });

  test("at the places it names", async () => {
    const endpoints = { authorize: "/login", token: "/oauth/token", register: "/clients" };
    expect(await ownEndpoints(serverWith(at("https://mcp.example")))).toEqual(endpoints);
  });

  test.each([
    ["another's", at("https://login.example")],
    ["none named", {}],
    ["no addresses", { ...at("https://mcp.example"), token_endpoint: 7 }],
  ])("%s: not its own", async (_what, json) => {
    expect(await ownEndpoints(serverWith(json))).toBeUndefined();
  });
});
