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
import { suite } from "./suite.ts";

const expected = (revision: string) => join(import.meta.dirname, `expected-failures-${revision}.yml`);

describe.skipIf(!suite)("@modelcontextprotocol/conformance", async () => {
  const proxy = await startBearerProxy();
  const server = await startSolution(await startTenant(), "facade", { ALLOWED_ORIGINS: proxy.origin });
  const provider = providerFor("facade");
  await (await enter(sdks.first, server, provider, ada)).endSession();
  proxy.leadTo(server.url, provider.kept?.access_token ?? "");

  test.each(["2025-11-25", "2026-07-28"])("what %s requires of a server", async (revision) => {
    const { node, program } = suite ?? expect.fail("not there");
    const args = ["server", "--url", `${proxy.origin}/mcp`, "--requirements", revision];
    const files = ["--expected-failures", expected(revision)];
    const { code, stdout, stderr } = await runProgram(program, {}, { node, args: [...args, ...files] });
    expect(code, `${stdout.slice(-6_000)}\n${stderr.slice(-2_000)}`).toBe(0);
    expect(stdout).toContain("tools-list");
  });
});
