// Before anybody signs in: what is wrong is shown on a page as long as the redirect URI is not trusted, and told to
// the client from then on.
import { type TestContext, expect, test } from "vitest";
import { type Fields, send } from "./exchange.ts";
import { authorizeUrl } from "./person.ts";
import { need } from "./target.ts";

const UNKNOWN = "12345678-1234-4234-8234-123456789012";

async function ask(context: TestContext, changes: Fields, absent?: string) {
  const url = authorizeUrl(context, changes);
  if (absent) url.searchParams.delete(absent);
  const { headers, text } = await send(url.href);
  const location = headers.get("location");
  return { text, landedOn: location === null ? undefined : new URL(location) };
}

test.for<[number, string, Fields, string?]>([
  [700016, "an unknown client", { client_id: UNKNOWN }],
  [50011, "another redirect URI", { redirect_uri: "http://localhost:5998/elsewhere" }],
  [900144, "no client", {}, "client_id"],
])("AADSTS%i stays on the page: %s", async ([aadsts, , changes, absent], context) => {
  const { text, landedOn } = await ask(context, changes, absent);
  expect(landedOn).toBeUndefined();
  expect(text).toContain(`AADSTS${aadsts}`);
});

test.for<[number, string, string, Fields, string?]>([
  [50058, "login_required", "nobody is signed in", { prompt: "none" }],
  [900144, "invalid_request", "no scope", {}, "scope"],
  [500011, "invalid_resource", "an unknown resource", { scope: "api://nobody/read" }],
  [
    700054,
    "unsupported_response_type",
    "an ID token that is off",
    { response_type: "id_token", nonce: "n", response_mode: "fragment" },
  ],
  [9010010, "invalid_target", "a resource of other scopes", { resource: "https://nobody.example/mcp" }],
])("AADSTS%i %s goes to the client: %s", async ([aadsts, error, , changes, absent], context) => {
  const { landedOn } = await ask(context, changes, absent);
  const { origin, search, hash } = landedOn ?? expect.fail("no redirect");
  expect(origin).toBe("http://localhost:5998");
  const answer = Object.fromEntries(new URLSearchParams(search || hash.slice(1)));
  expect(answer).toMatchObject({ error, state: "state-1" });
  expect(answer["error_description"]).toMatch(new RegExp(`^AADSTS${aadsts}: .* Trace ID: .* Correlation ID: `, "s"));
  expect(answer).not.toHaveProperty("iss");
});

test("`resource` is compared character for character: one slash more is another address", async (context) => {
  const api = need(context, "CONTRACT_API");
  const scope = `openid ${api}/mcp.read`;
  const same = await ask(context, { scope, resource: api, prompt: "none" });
  const slash = await ask(context, { scope, resource: `${api}/`, prompt: "none" });
  expect(same.landedOn?.searchParams.get("error")).toBe("login_required");
  expect(slash.landedOn?.searchParams.get("error")).toBe("invalid_target");
});
