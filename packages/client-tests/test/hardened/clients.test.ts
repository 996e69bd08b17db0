// Unmodified clients against the solution of exercise 4, over HTTPS: all that hardens it is nothing they have to know about.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sdks, secondInEveryMode } from "../mcp/connections.ts";
import { enter, providerFor } from "../remote/sign-in.ts";
import { type Part, startHardened } from "../remote/solution.ts";
import { registerAddress } from "../support/administrator.ts";
import { ada, grace, startTenant } from "../support/tenant.ts";
import { keptInFiles } from "./kept-in-files.ts";

const entra = await startTenant();
const OF_EVERYBODY = ["getUserDetails", "listNotes", "addNote"];
const parts: Part[] = ["facade", "entra"];

describe.each(parts)("%s", async (part) => {
  const settings = keptInFiles();
  const server = await startHardened(entra, part, settings);
  if (part === "entra") await registerAddress(entra, server.url);

  test.each([sdks.first, secondInEveryMode.auto])(
    "$name: signs in, sees the tools of its person, calls one that asks Graph",
    async (sdk) => {
      const [ofAda, ofGrace] = [
        await enter(sdk, server, providerFor(part), ada),
        await enter(sdk, server, providerFor(part), grace),
      ];
      expect(await ofAda.tools()).toEqual([...OF_EVERYBODY, "readNotesOf", "writeNoteFor"]);
      expect(await ofGrace.tools()).toEqual(OF_EVERYBODY);
      expect(JSON.parse(await ofAda.call("getUserDetails"))).toMatchObject({ id: ada.id });
      expect(JSON.parse(await ofGrace.call("getUserDetails"))).toMatchObject({ id: grace.id });
      expect(JSON.parse(await ofAda.call("readNotesOf", { person: grace.id }))).toEqual([]);
      await expect(ofGrace.call("readNotesOf", { person: ada.id })).rejects.toThrow("You may not use this tool.");
      await Promise.all([ofAda.endSession(), ofGrace.endSession()]);
    },
  );

  test("a client whose token is refused renews it without its person, and each decision is written down", async () => {
    const [sdk, provider] = [secondInEveryMode.pinned, providerFor(part)];
    await (await enter(sdk, server, provider, grace)).close();
    provider.kept = { ...(provider.kept ?? expect.fail("no tokens")), access_token: "worn-out" };
    const again = (await sdk.connect(server.url, provider)) ?? expect.fail("the person was asked");
    expect(JSON.parse(await again.call("listNotes"))).toEqual([]);
    await again.endSession();
    expect(await server.end()).toBe(0);
    const events = readFileSync(settings["AUDIT_FILE"] ?? "", "utf8")
      .split("\n")
      .filter(Boolean);
    const decisions = events.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(decisions).toContainEqual(expect.objectContaining({ decision: "refused", rule: "role", status: 403 }));
    expect(decisions).toContainEqual(expect.objectContaining({ decision: "allowed", tool: "listNotes" }));
  });
});
