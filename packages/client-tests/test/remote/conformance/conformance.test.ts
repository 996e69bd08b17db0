// The conformance suite of MCP against the solution of exercise 3: every scenario that a revision requires of servers.
// What fails is listed, with its reason, beside this file; an entry that does not fail any more fails the run.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sdks } from "../../mcp/connections.ts";
import { runProgram } from "../../support/run-program.ts";
import { ada, startTenant } from "../../support/tenant.ts";
import { enter, providerFor } from "../sign-in.ts";
import { startSolution } from "../solution.ts";
import { startBearerProxy } from "./bearer-proxy.ts";

/** A folder with Node 22 or newer and the suite; `npm test` looks for it and sets this. */
const folder = process.env["WORKSHOP_CONFORMANCE"];
const expected = (revision: string) => join(import.meta.dirname, `expected-failures-${revision}.yml`);

describe.skipIf(!folder)("@modelcontextprotocol/conformance", async () => {
  const suite = join(folder ?? "", "node_modules", "@modelcontextprotocol", "conformance", "dist", "index.js");
  const node = join(folder ?? "", process.platform === "win32" ? "node.exe" : "node");
  const proxy = await startBearerProxy();
  const server = await startSolution(await startTenant(), "facade", { ALLOWED_ORIGINS: proxy.origin });
  const provider = providerFor("facade");
  await (await enter(sdks.first, server, provider, ada)).endSession();
  proxy.leadTo(server.url, provider.kept?.access_token ?? "");

  test.each(["2025-11-25", "2026-07-28"])("what %s requires of a server", async (revision) => {
    const args = ["server", "--url", `${proxy.origin}/mcp`, "--requirements", revision];
    const files = ["--expected-failures", expected(revision)];
    const { code, stdout, stderr } = await runProgram(suite, {}, { node, args: [...args, ...files] });
    expect(code, `${stdout.slice(-6_000)}\n${stderr.slice(-2_000)}`).toBe(0);
    expect(stdout).toContain("tools-list");
  });
});
