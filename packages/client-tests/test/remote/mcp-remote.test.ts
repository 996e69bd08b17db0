// mcp-remote, unmodified: what desktop hosts start when they can only speak stdio. It talks to the solution of exercise 3.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, describe, expect, test } from "vitest";
import { registerAddress } from "../support/administrator.ts";
import { freePort } from "@workshop/grader";
import { ada, mcpClient, startTenant } from "../support/tenant.ts";
import { walk } from "./sign-in.ts";
import { type Part, startSolution } from "./solution.ts";

const PROXY = join(dirname(createRequire(import.meta.url).resolve("mcp-remote/package.json")), "dist", "proxy.js");
const entra = await startTenant();
const home = mkdtempSync(join(tmpdir(), "mcp-remote-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const clientFile = join(home, "client.json");
writeFileSync(clientFile, JSON.stringify({ client_id: mcpClient.appId }));

const ownArguments: Record<Part, string[]> = {
  facade: [],
  entra: ["--static-oauth-client-info", `@${clientFile}`],
};

/** Starts it as a host does. Without a PATH it finds no browser, and prints the address. */
async function start(url: string, part: Part, asked: (url: string) => void): Promise<Client> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROXY, url, String(await freePort()), ...ownArguments[part]],
    env: {
      HOME: home,
      PATH: join(home, "nothing-here"),
      MCP_REMOTE_CONFIG_DIR: join(home, part),
      NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? "",
    },
    stderr: "pipe",
  });
  let told = "";
  transport.stderr?.on("data", (chunk: Buffer) => {
    const before = told;
    told += chunk.toString();
    const address = /(https:\/\/localhost\S+authorize\?\S+)\s/;
    const [, found] = address.exec(told) ?? [];
    if (found && !address.test(before)) asked(found);
  });
  const client = new Client({ name: "a host", version: "1.0.0" });
  await client.connect(transport);
  return client;
}

async function whoAmI(client: Client): Promise<unknown> {
  const { content } = (await client.callTool({ name: "getUserDetails" })) as { content: { text: string }[] };
  return JSON.parse(content[0]?.text ?? "");
}

// Windows finds its browser without a PATH.
describe.skipIf(process.platform === "win32").each<Part>(["facade", "entra"])("%s", async (part) => {
  const server = await startSolution(entra, part);
  if (part === "entra") await registerAddress(entra, server.url);

  test("by itself, then again from what it kept", async () => {
    const asked: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const client = await start(server.url, part, (url) => {
        asked.push(url);
        void walk(url, ada);
      });
      expect(await whoAmI(client)).toMatchObject({ id: ada.id });
      await client.close();
    }
    expect(asked).toHaveLength(1);
  });
});
