// What Entra does not do, and MCP asks for: absent by default, there when asked for, each by itself.
import { describe, expect, test } from "vitest";
import { EmulatorStartError, type ProfileItem, startEntra } from "@workshop/entra-emulator";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { newStateFile, startForTest } from "./support/changed-tenant.ts";
import { runEmulator, startedAt } from "./support/command.ts";
import { ada, answerAt, apps, authorizeUrl, person, startTestTenant } from "./support/tenant.ts";

const { localServer } = apps;
const plain = await startTestTenant();
const withAll = await startTestTenant({ profile: ["pkce-metadata", "iss", "cimd"] });
const NEW = [
  "code_challenge_methods_supported",
  "authorization_response_iss_parameter_supported",
  "client_id_metadata_document_supported",
];

async function metadata(tenant: typeof plain, alias = contoso.id): Promise<Record<string, unknown>> {
  return (await tenant.send(`/${alias}/v2.0/.well-known/openid-configuration`)).json;
}

describe("metadata", () => {
  test("nothing of it by default, in either version", async () => {
    const v1 = await plain.send(`/${contoso.id}/.well-known/openid-configuration`);
    for (const document of [await metadata(plain), v1.json])
      expect(Object.keys(document).filter((name) => NEW.includes(name))).toEqual([]);
    expect((await metadata(plain)).token_endpoint_auth_methods_supported).not.toContain("none");
  });

  test.each<[ProfileItem, Record<string, unknown>]>([
    ["pkce-metadata", { code_challenge_methods_supported: ["S256", "plain"] }],
    ["iss", { authorization_response_iss_parameter_supported: true }],
    [
      "cimd",
      {
        client_id_metadata_document_supported: true,
        token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic", "none"],
      },
    ],
  ])("%s adds its own member and changes nothing else", async (item, added) => {
    const tenant = await startForTest({ profile: [item] });
    const base = JSON.stringify(await metadata(plain)).replaceAll(plain.entra.origin, tenant.entra.origin);
    expect(await metadata(tenant)).toEqual({ ...(JSON.parse(base) as object), ...added });
  });
});

describe("iss (RFC 9207)", () => {
  test.each(["query", "fragment", "form_post"])("in a %s answer, and only when asked for", async (mode) => {
    for (const tenant of [plain, withAll]) {
      const url = authorizeUrl(tenant.entra, localServer, { response_mode: mode });
      const { landedOn, delivered } = await tenant.browser().signIn(url, person(ada));
      const answer = delivered ?? answerAt(landedOn);
      expect(answer.code).toBeTruthy();
      expect(answer.iss).toBe(tenant === plain ? undefined : (await metadata(tenant)).issuer);
    }
  });

  test("in a refusal, too; at a shared endpoint the tenant of whoever signed in", async () => {
    const ask = (changes: Record<string, string>) =>
      withAll.send(authorizeUrl(withAll.entra, localServer, changes).slice(withAll.entra.origin.length));
    for (const changes of [{ prompt: "none" }, { scope: "mcp.read" }]) {
      const { headers } = await ask(changes);
      expect(answerAt(String(headers.location)).iss).toBe((await metadata(withAll)).issuer);
    }
    const shared = authorizeUrl(withAll.entra, fabrikam.apps.planner, {}, "organizations");
    const { landedOn } = await withAll.browser().signIn(shared, person(ada));
    expect(answerAt(landedOn).iss).toBe((await metadata(withAll)).issuer);
  });
});

describe("asking for it", () => {
  test("a name that is none is refused before anything starts", async () => {
    const wrong = startEntra({ port: 0, profile: ["pkce" as ProfileItem] });
    await expect(wrong).rejects.toBeInstanceOf(EmulatorStartError);
    await expect(wrong).rejects.toMatchObject({ code: "profile_unknown" });
  });

  test("on the command line", async () => {
    const keys = ["--keys", process.env.TEST_KEYS_DIRECTORY ?? "", "--state", newStateFile()];
    const wrong = runEmulator("--profile", "iss,magic", "--port", "0", ...keys);
    expect(await wrong.ended).toEqual([2, null]);
    expect(wrong.stderr()).toContain('"magic"');
    const right = runEmulator("--profile", "pkce-metadata,iss", "--port", "0", "--json", ...keys);
    const { origin } = await startedAt(right);
    expect(origin).toMatch(/^https/);
    const address = `${origin}/${contoso.id}/v2.0/.well-known/openid-configuration`;
    const document = (await (await fetch(address)).json()) as Record<string, unknown>;
    expect(Object.keys(document).filter((name) => NEW.includes(name))).toEqual(NEW.slice(0, 2));
    right.child.kill("SIGTERM");
    await right.ended;
  });
});
