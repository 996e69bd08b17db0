// MCP Inspector 2, unmodified, against the solution of exercise 3.
import { describe, expect, test } from "vitest";
import { createInspector } from "../mcp/inspector.ts";
import { registerAddress } from "../support/administrator.ts";
import { freePort } from "@workshop/grader";
import { ada, mcpClient, startTenant } from "../support/tenant.ts";
import { walk } from "./sign-in.ts";
import { startSolution } from "./solution.ts";

const entra = await startTenant();
const WHO_AM_I = ["--method", "tools/call", "--tool-name", "getUserDetails"];
const parts = [
  { part: "facade", client: [] },
  { part: "entra", client: ["--client-id", mcpClient.appId] },
] as const;

// Windows finds its browser without a PATH.
describe.skipIf(process.platform === "win32").each(parts)("$part", async ({ part, client }) => {
  const server = await startSolution(entra, part);
  if (part === "entra") await registerAddress(entra, server.url);
  // What one keeps is not there for the other: each has to sign in.
  const inspectors = [
    { era: "legacy", inspector: createInspector() },
    { era: "modern", inspector: createInspector() },
  ];

  test.each(inspectors)("$era: by itself, then again from what it kept", async ({ era, inspector }) => {
    let asked = 0;
    const callback = ["--callback-url", `http://localhost:${await freePort()}/oauth/callback`];
    const args = [...WHO_AM_I, "--protocol-era", era, ...client];
    const first = await inspector.run(server.url, [...args, ...callback], (url) => {
      asked += 1;
      void walk(url, ada);
    });
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining(ada.id) as string });
    expect(asked).toBe(1);
    const second = await inspector.run(server.url, [...args, "--stored-auth-only"]);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining(ada.id) as string });
  });
});
