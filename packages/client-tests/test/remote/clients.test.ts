// Unmodified clients against the solution of exercise 3, over HTTPS with a CA of this machine: from the first 401 to a
// tool that asks Graph. Part A registers them as they come; in part B they are registered at Entra.
import { UnauthorizedError } from "@modelcontextprotocol/client";
import { describe, expect, test } from "vitest";
import { sdks, secondInEveryMode } from "../mcp/connections.ts";
import { registerAddress } from "../support/administrator.ts";
import { ada, grace, startTenant } from "../support/tenant.ts";
import { enter, providerFor, walk } from "./sign-in.ts";
import { type Part, startSolution } from "./solution.ts";

const entra = await startTenant();
const NOTE = "Buy a lamp";
const parts: Part[] = ["facade", "entra"];
const clients = [
  { sdk: sdks.first, speaks: "2025-11-25" },
  { sdk: secondInEveryMode.legacy, speaks: "2025-11-25" },
  { sdk: secondInEveryMode.auto, speaks: "2026-07-28" },
  { sdk: secondInEveryMode.pinned, speaks: "2026-07-28" },
];

describe.each(parts)("%s", async (part) => {
  const server = await startSolution(entra, part);
  if (part === "entra") await registerAddress(entra, server.url);

  describe.each(clients)("$sdk.name", ({ sdk, speaks }) => {
    test("signs in, lists the tools and calls one that asks Graph", async () => {
      const client = await enter(sdk, server, providerFor(part), ada);
      expect(client.protocolVersion).toBe(speaks);
      expect(await client.tools()).toEqual(["getUserDetails", "listNotes", "addNote"]);
      expect(JSON.parse(await client.call("getUserDetails"))).toMatchObject({ id: ada.id });
      await client.endSession();
    });

    // Version 1 asks for nothing that the server did not name, and a server does not name offline_access.
    const renews = part === "facade" || sdk !== sdks.first;
    test(`a token that the server refuses is renewed ${renews ? "without" : "with"} the person`, async () => {
      const provider = providerFor(part);
      await (await enter(sdk, server, provider, grace)).close();
      provider.kept = { ...(provider.kept ?? expect.fail("no tokens")), access_token: "worn-out" };
      const again = await sdk.connect(server.url, provider);
      expect([again !== undefined, provider.asked.length]).toEqual([renews, renews ? 1 : 2]);
      await again?.endSession();
    });
  });

  test("a tool that needs more: the client asks the person again, for all of it", async () => {
    const sdk = secondInEveryMode.pinned;
    const provider = providerFor(part);
    const reader = await enter(sdk, server, provider, ada);
    await expect(reader.call("addNote", { text: NOTE })).rejects.toThrow(UnauthorizedError);
    const asked = provider.asked.at(-1) ?? expect.fail("not asked");
    const scopes = (asked.searchParams.get("scope") ?? "").split(" ").map((scope) => scope.split("/").at(-1));
    expect(scopes).toEqual(expect.arrayContaining(["mcp.read", "mcp.write"]));
    await sdk.finish(server.url, provider, await walk(asked, ada));
    const writer = (await sdk.connect(server.url, provider)) ?? expect.fail("asked again");
    expect(await writer.call("addNote", { text: NOTE })).toBe("The note is kept.");
    await Promise.all([reader.endSession(), writer.endSession()]);
  });

  test("a note is there for every client of its owner, and for nobody else", async () => {
    const [own, other] = await Promise.all([
      enter(sdks.first, server, providerFor(part), ada),
      enter(secondInEveryMode.pinned, server, providerFor(part), grace),
    ]);
    expect(JSON.parse(await own.call("listNotes"))).toEqual([NOTE]);
    expect(JSON.parse(await other.call("listNotes"))).toEqual([]);
    await Promise.all([own.endSession(), other.endSession()]);
  });

  test("the person says no: the client hears it, and has nothing", async () => {
    const provider = providerFor(part);
    await sdks.first.connect(server.url, provider);
    const landedOn = await walk(provider.asked.at(-1) ?? "", ada, "deny");
    expect(landedOn.searchParams.get("error")).toBe("access_denied");
    expect(provider.kept).toBeUndefined();
  });

  test("it ends when it is told to, and had nothing to complain about", async () => {
    expect(await server.end()).toBe(0);
    expect(
      server
        .stderr()
        .split("\n")
        .filter((line) => line && !line.includes(" listening ")),
    ).toEqual([]);
  });
});
