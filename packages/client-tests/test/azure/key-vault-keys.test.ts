// `*.vault.localhost` resolves on some systems only; `redirect` leads the connection, as in a program with the preload.
import { createHash, createPublicKey, createSign, generateKeyPairSync, randomBytes, verify } from "node:crypto";
import { CryptographyClient, KeyClient, type KeyVaultKey } from "@azure/keyvault-keys";
import { expect, test } from "vitest";
import { vaults } from "@workshop/entra-emulator/seed";
import { redirect } from "@workshop/entra-emulator/zero-change/redirect";
import { secretCredential, startAzureTenant } from "../support/azure-tenant.ts";

const entra = await startAzureTenant();
redirect({ origin: entra.origin, ca: entra.caCertificate });
const credential = secretCredential(entra);
const url = entra.vaultUrl(vaults.notes.name);
const client = new KeyClient(url, credential);
const rsa = await client.createRsaKey("rsa", { keySize: 2048 });
const message = Buffer.from("what is signed");

/** All at the vault: with the key's id alone the client cannot do anything by itself but by asking for it. */
function remote({ id = "" }: KeyVaultKey) {
  return new CryptographyClient(id, credential);
}

/** What the client does by itself, Node's own implementation of it. */
function publicKey({ key = {} }: KeyVaultKey) {
  const text = (part: Uint8Array | undefined) => part && Buffer.from(part).toString("base64url");
  const { kty, crv, n, e, x, y } = key;
  const jwk = kty === "RSA" ? { kty, n: text(n), e: text(e) } : { kty, crv, x: text(x), y: text(y) };
  return createPublicKey({ format: "jwk", key: JSON.parse(JSON.stringify(jwk)) as Record<string, string> });
}

test("keys are made, listed and read; the private half never comes", async () => {
  expect(rsa).toMatchObject({ name: "rsa", keyType: "RSA", properties: { enabled: true, vaultUrl: url } });
  const { id, version } = (await client.getKey("rsa")).properties;
  expect(id).toBe(`${url}/keys/rsa/${version}`);
  const next = await client.createKey("rsa", "RSA");
  expect(next.properties.version).not.toBe(rsa.properties.version);
  const versions = [];
  for await (const properties of client.listPropertiesOfKeyVersions("rsa")) versions.push(properties.version);
  expect(versions).toEqual([rsa.properties.version, next.properties.version]);
  expect(JSON.stringify(rsa.key)).not.toMatch(/"(d|p|q|dp|dq|qi)"/);
});

test.each(["RSA-OAEP", "RSA-OAEP-256"] as const)("%s: what the client locks, the vault opens", async (algorithm) => {
  const plaintext = randomBytes(32);
  const keyed = new CryptographyClient(rsa, credential);
  const { result } = await keyed.encrypt({ algorithm, plaintext });
  expect(Buffer.from((await keyed.decrypt({ algorithm, ciphertext: result })).result)).toEqual(plaintext);
  const wrapped = await remote(rsa).wrapKey(algorithm, plaintext);
  expect(Buffer.from((await remote(rsa).unwrapKey(algorithm, wrapped.result)).result)).toEqual(plaintext);
});

test.each(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"] as const)(
  "%s: Node believes the vault, the vault believes its own and nothing else",
  async (algorithm) => {
    const hash = `sha${algorithm.slice(2)}`;
    const digest = createHash(hash).update(message).digest();
    const { result } = await remote(rsa).sign(algorithm, digest);
    const padding = algorithm.startsWith("PS") ? 6 : 1;
    expect(verify(hash, message, { key: publicKey(rsa), padding, saltLength: digest.length }, result)).toBe(true);
    expect((await remote(rsa).verify(algorithm, digest, result)).result).toBe(true);
    const other = createHash(hash).update("another").digest();
    expect((await remote(rsa).verify(algorithm, other, result)).result).toBe(false);
  },
);

test.each([
  ["P-256", "ES256"],
  ["P-384", "ES384"],
  ["P-521", "ES512"],
] as const)(
  "%s signs %s: Node believes the vault, the vault believes it and nothing else",
  async (curve, algorithm) => {
    const ec = await client.createEcKey(`ec-${curve.slice(2)}`, { curve });
    const hash = `sha${algorithm.slice(2)}`;
    const digest = createHash(hash).update(message).digest();
    const { result } = await remote(ec).sign(algorithm, digest);
    expect(verify(hash, message, { key: publicKey(ec), dsaEncoding: "ieee-p1363" }, result)).toBe(true);
    expect((await remote(ec).verify(algorithm, digest, result)).result).toBe(true);
    const flipped = Buffer.from(result);
    flipped[10] = (flipped[10] ?? 0) ^ 1;
    expect((await remote(ec).verify(algorithm, digest, flipped)).result).toBe(false);
  },
);

test("signData hashes here and signs there; an imported key signs as its owner would", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = privateKey.export({ format: "jwk" }) as Record<string, string>;
  const bytes = Object.fromEntries(Object.entries(jwk).map(([name, text]) => [name, Buffer.from(text, "base64url")]));
  const imported = await client.importKey("mine", { ...bytes, kty: "RSA", keyOps: ["sign", "verify"] });
  const { result } = await new CryptographyClient(imported, credential).signData("RS256", message);
  expect(Buffer.from(result)).toEqual(createSign("sha256").update(message).sign(privateKey));
});

test("a key whose parts do not belong together is not taken in", async () => {
  const bytes = (jwk: object) =>
    Object.fromEntries(Object.entries(jwk).map(([name, text]) => [name, Buffer.from(String(text), "base64url")]));
  const [one, other] = [0, 1].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "jwk" });
  const [mine, yours] = [one?.export({ format: "jwk" }), other?.export({ format: "jwk" })];
  const [a, b] = [0, 1].map(() =>
    generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }),
  );
  for (const key of [
    { ...bytes({ ...mine, qi: yours?.qi }), kty: "RSA" },
    { ...bytes({ ...mine, d: yours?.d }), kty: "RSA" },
    { ...bytes(small), kty: "RSA" },
    { ...bytes({ ...a, d: b?.d }), kty: "EC", crv: "P-256" },
  ])
    await expect(client.importKey("odd", key)).rejects.toMatchObject({ statusCode: 400, code: "BadParameter" });
  await expect(client.importKey("whole", { ...bytes(a ?? {}), kty: "EC", crv: "P-256" })).resolves.toBeDefined();
});

/** What the vault says itself: the client refuses much of this before it asks. */
async function post(key: KeyVaultKey, operation: string, body: unknown) {
  const { token } = (await credential.getToken("https://vault.localhost/.default")) ?? { token: "" };
  const answer = await fetch(`${key.id}/${operation}?api-version=7.4`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = (await answer.json()) as { error?: { code: string; innererror?: { code: string } }; value?: string };
  return { status: answer.status, code: json.error?.code, inner: json.error?.innererror?.code, value: json.value };
}

const zeros = (length: number) => Buffer.alloc(length).toString("base64url");

test("what a key is not for is forbidden, what no key can is BadParameter", async () => {
  const signer = await client.createKey("signer", "RSA", { keyOps: ["sign", "verify"] });
  const wrap = await post(signer, "wrapkey", { alg: "RSA-OAEP", value: zeros(16) });
  expect(wrap).toMatchObject({ status: 403, code: "Forbidden", inner: "KeyOperationForbidden" });
  const bad = { status: 400, code: "BadParameter" };
  expect(await post(signer, "sign", { alg: "ES256", value: zeros(32) })).toMatchObject(bad);
  expect(await post(signer, "sign", { alg: "constructor", value: zeros(32) })).toMatchObject(bad);
  expect(await post(signer, "sign", { alg: "RS256", value: zeros(8) })).toMatchObject(bad);
  expect(await post(signer, "sign", { alg: "RS256", value: "not base64url!" })).toMatchObject(bad);
  expect(await post(rsa, "unwrapkey", { alg: "RSA-OAEP", value: zeros(256) })).toMatchObject(bad);
  expect(await post(rsa, "encrypt", { alg: "RSA-OAEP", value: zeros(300) })).toMatchObject(bad);
  await expect(client.createKey("odd", "RSA", { keySize: 1000 })).rejects.toMatchObject({ code: "BadParameter" });
});

test("an expired key takes back and locks no more", async () => {
  const old = await client.createRsaKey("old", { keySize: 2048 });
  const { result } = await remote(old).wrapKey("RSA-OAEP", message);
  await client.updateKeyProperties("old", { expiresOn: new Date(1_000_000_000_000) });
  const signed = await post(old, "sign", { alg: "RS256", value: zeros(32) });
  expect(signed).toMatchObject({ status: 403, inner: "KeyExpired" });
  const value = Buffer.from(result).toString("base64url");
  const unwrapped = await post(old, "unwrapkey", { alg: "RSA-OAEP", value });
  expect(unwrapped).toMatchObject({ status: 200, value: message.toString("base64url") });
});

test("deleted softly and recovered, with its private half", async () => {
  const soft = await client.createRsaKey("soft", { keySize: 2048 });
  const { result } = await remote(soft).wrapKey("RSA-OAEP", message);
  await (await client.beginDeleteKey("soft", { intervalInMs: 20 })).pollUntilDone();
  await expect(client.getKey("soft")).rejects.toMatchObject({ statusCode: 404, code: "KeyNotFound" });
  await (await client.beginRecoverDeletedKey("soft", { intervalInMs: 20 })).pollUntilDone();
  expect(Buffer.from((await remote(soft).unwrapKey("RSA-OAEP", result)).result)).toEqual(message);
});
