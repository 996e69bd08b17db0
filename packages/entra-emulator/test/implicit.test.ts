import { createHash } from "node:crypto";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { ada, answerAt, apps, authorizeUrl, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const redirect_uri = "http://localhost:5173";

async function ask(response_type: string, changes: Record<string, string | undefined> = {}) {
  const fields = { response_type, redirect_uri, response_mode: "fragment", nonce: "n-1", ...changes };
  return tenant.browser().signIn(authorizeUrl(tenant.entra, apps.browserApp, fields), person(ada));
}

const halfHash = (value = "") => createHash("sha256").update(value).digest().subarray(0, 16).toString("base64url");

test("id_token and token, with the hash of the one in the other", async () => {
  const answer = answerAt((await ask("id_token token")).landedOn);
  expect(decodeJwt(answer.id_token ?? "")).toMatchObject({ nonce: "n-1", at_hash: halfHash(answer.access_token) });
  expect(answer).toMatchObject({ token_type: "Bearer", expires_in: expect.any(String) });
  expect(answer).not.toHaveProperty("refresh_token");
});

test("code and id_token, in either order of the words", async () => {
  for (const type of ["code id_token", "id_token code"]) {
    const answer = answerAt((await ask(type)).landedOn);
    expect(decodeJwt(answer.id_token ?? "").c_hash).toBe(halfHash(answer.code));
  }
});

test("tokens come in the fragment when nothing is said, and never in a query", async () => {
  expect((await ask("id_token", { response_mode: undefined })).landedOn).toContain("/#");
  const refused = answerAt((await ask("id_token", { response_mode: "query" })).landedOn);
  expect(refused.error_description).toContain("AADSTS70007");
});

test("an ID token from authorize needs a nonce: AADSTS90014", async () => {
  const refused = answerAt((await ask("id_token", { nonce: undefined })).landedOn);
  expect(refused).toMatchObject({
    error: "invalid_request",
    error_description: expect.stringContaining("AADSTS90014"),
  });
});
