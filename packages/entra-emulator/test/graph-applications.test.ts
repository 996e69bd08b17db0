// App registrations over Microsoft Graph: made, found and changed, with the unmodified client and by hand.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { asking, directoryToken, graphClient, register } from "./support/graph.ts";
import { apps, hedy, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const token = await directoryToken(tenant);
const graph = graphClient(tenant, token);
const ask = asking(tenant, token);

describe("made", () => {
  test("with Graph's defaults, owned by whoever made it", async () => {
    const answer = await ask("POST", "/applications", { displayName: "Fresh" });
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toContain(`/applications/${String(answer.json.id)}`);
    expect(answer.json).toMatchObject({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#applications/$entity",
      displayName: "Fresh",
      signInAudience: "AzureADMyOrg",
      publisherDomain: contoso.domain,
      identifierUris: [],
      isFallbackPublicClient: null,
      api: { requestedAccessTokenVersion: null, oauth2PermissionScopes: [] },
      web: { redirectUris: [], implicitGrantSettings: { enableIdTokenIssuance: false } },
      passwordCredentials: [],
    });
    expect(answer.json.id).not.toBe(answer.json.appId);
    const owners = await graph.api(`/applications/${String(answer.json.id)}/owners`).get();
    expect(owners.value).toMatchObject([{ "@odata.type": "#microsoft.graph.user", id: hedy.id }]);
  });

  test("twice under one name", async () => {
    const [one, other] = [await register(ask, { displayName: "Twice" }), await register(ask, { displayName: "Twice" })];
    const { value } = await graph.api("/applications").filter("displayName eq 'twice'").select("id,appId").get();
    expect(value).toEqual([one, other].map(({ id, appId }) => ({ id, appId })));
  });

  test.each<[string, unknown, string, string]>([
    ["no body", "", "BadRequest", "Empty Payload"],
    ["broken JSON", "{", "BadRequest", "Unable to read JSON"],
    ["a list", "[]", "BadRequest", "Unable to read JSON"],
    ["deep nesting", `{"web":${"[".repeat(5000)}${"]".repeat(5000)}}`, "BadRequest", "Unable to read JSON"],
    ["no name", {}, "Request_BadRequest", "A value is required for property 'displayName'"],
    ["an unknown property", { displayName: "x", colour: "red" }, "Request_BadRequest", "Invalid property 'colour'"],
    [
      "another one inside",
      { displayName: "x", web: { colour: "red" } },
      "Request_BadRequest",
      "Invalid property 'colour'",
    ],
    [
      "text for a list",
      { displayName: "x", tags: "a" },
      "Request_BadRequest",
      "property 'tags' of resource 'Application'",
    ],
    ["an audience of its own", { displayName: "x", signInAudience: "All" }, "Request_BadRequest", "'signInAudience'"],
    ["an id of its own", { displayName: "x", appId: randomUUID() }, "Request_BadRequest", "read-only"],
    [
      "a password",
      { displayName: "x", passwordCredentials: [{ displayName: "p" }] },
      "Request_BadRequest",
      "service actions",
    ],
  ])("refused with %s", async (_, body, code, message) => {
    const answer = await ask("POST", "/applications", body);
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test("refused for a body that is no JSON by its content type", async () => {
    const answer = await ask("POST", "/applications", "displayName=x", { "content-type": "text/plain" });
    expect(answer.json.error).toMatchObject({
      code: "Request_BadRequest",
      message: expect.stringContaining("Content-Type"),
    });
  });
});

describe("found", () => {
  test("by object id, by client id, by name, page by page", async () => {
    const made = await register(ask, { displayName: "Findable" });
    expect(await graph.api(`/applications/${made.id}`).get()).toMatchObject(made);
    expect(await graph.api(`/applications(appId='${made.appId}')`).select("id").get()).toMatchObject({ id: made.id });
    const page = await graph.api("/applications").filter("startswith(displayName,'Find')").top(1).get();
    expect(page.value).toMatchObject([made]);
    const counted = await ask("GET", "/applications?$count=true&$top=1", undefined, { consistencylevel: "eventual" });
    expect(counted.json).toMatchObject({ "@odata.count": expect.any(Number), "@odata.nextLink": expect.any(String) });
    const withOwners = await graph.api("/applications").filter("displayName eq 'Findable'").expand("owners").get();
    expect(withOwners.value[0].owners).toMatchObject([{ id: hedy.id }]);
  });

  test("not: 404", async () => {
    for (const id of [randomUUID(), `(appId='${randomUUID()}')`.replace(/^/, "")]) {
      const answer = await ask("GET", id.startsWith("(") ? `/applications${id}` : `/applications/${id}`);
      expect({ status: answer.status, error: answer.json.error }).toMatchObject({
        status: 404,
        error: { code: "Request_ResourceNotFound" },
      });
    }
  });

  test.each(["/applications(%)", "/applications/%E0%A4%A", "/applications('", "/applications(a='"])(
    "%s: 400 or 404",
    async (path) => {
      const { status, json } = await ask("GET", path);
      expect({ status, error: json.error }).toMatchObject({
        status: expect.toSatisfy((value) => value === 400 || value === 404),
        error: { code: expect.any(String), innerError: expect.any(Object) },
      });
    },
  );

  test("HEAD answers without a body", async () => {
    const answer = await ask("HEAD", `/applications/${apps.daemon.id}`);
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: "" });
  });

  test("never with the hash or the value of a secret", async () => {
    const { text } = await ask("GET", "/applications");
    expect(text).toContain('"hint":"WkS"');
    expect(text).not.toMatch(/secretSha256|WkS~8Q/);
  });
});

describe("changed", () => {
  test("members of web and api one by one, lists whole; 204 without a body", async () => {
    const { id } = await register(ask, {
      web: { redirectUris: ["https://localhost/a"], homePageUrl: "https://localhost" },
    });
    const answer = await ask("PATCH", `/applications/${id}`, {
      web: { redirectUris: ["https://localhost/b"] },
      api: { requestedAccessTokenVersion: 2 },
      notes: "kept",
    });
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 204, text: "" });
    expect(await graph.api(`/applications/${id}`).get()).toMatchObject({
      web: { redirectUris: ["https://localhost/b"], homePageUrl: "https://localhost" },
      api: { requestedAccessTokenVersion: 2, knownClientApplications: [] },
      notes: "kept",
    });
  });

  test("with what GET has answered: nothing changes", async () => {
    const { id } = await register(ask, { appRoles: [] });
    const {
      "@odata.context": _,
      id: _id,
      appId,
      createdDateTime,
      deletedDateTime,
      publisherDomain,
      ...rest
    } = await graph.api(`/applications/${id}`).get();
    const { applicationTemplateId, disabledByMicrosoftStatus, certification, verifiedPublisher, ...writable } = rest;
    expect([appId, createdDateTime, publisherDomain, verifiedPublisher].every(Boolean)).toBe(true);
    expect([deletedDateTime, applicationTemplateId, disabledByMicrosoftStatus, certification]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect((await ask("PATCH", `/applications/${id}`, writable)).text).toBe("");
    expect(await graph.api(`/applications/${id}`).get()).toMatchObject(writable);
  });

  test("a seeded one with nothing: all of them follow the rules", async () => {
    for (const { id } of Object.values(contoso.apps))
      expect((await ask("PATCH", `/applications/${id}`, {})).status).toBe(204);
  });

  test("unique name: an upsert makes it once, then changes it", async () => {
    const path = "/applications(uniqueName='the-one')";
    const upsert = (displayName: string) => ask("PATCH", path, { displayName }, { prefer: "create-if-missing" });
    expect((await ask("PATCH", path, { displayName: "x" })).status).toBe(404);
    expect((await upsert("First")).status).toBe(201);
    expect((await upsert("Second")).status).toBe(204);
    expect((await ask("GET", path)).json).toMatchObject({ displayName: "Second", uniqueName: "the-one" });
    expect((await ask("PATCH", path, { uniqueName: "another" })).status).toBe(400);
  });
});
