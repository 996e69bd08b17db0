import { once } from "node:events";
import { createServer } from "node:http";
import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { freePort } from "@workshop/grader";
import { messagesIn } from "../src/messages/index.ts";
import { checkAddresses } from "../src/start/check-addresses.ts";
import { createTestTerminal } from "./tiny-workspace.ts";

async function check(...urls: string[]): Promise<{ exit: number; lines: string[] }> {
  const terminal = createTestTerminal();
  const context = {
    terminal,
    language: "en" as const,
    words: messagesIn("en"),
    json: false,
    paint: createColors(false),
  };
  const addresses = urls.map((url) => ({ kind: "page" as const, url, probe: url }));
  return { exit: await checkAddresses(context, addresses, ""), lines: terminal.text().split("\n") };
}

test("an address that answers with an error, and one that does not answer, fail the check", async () => {
  const server = createServer((request, response) => response.writeHead(request.url === "/good" ? 200 : 503).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const nobody = `http://127.0.0.1:${await freePort()}/`;
  expect(await check(`${at}/good`)).toMatchObject({ exit: 0 });
  const { exit, lines } = await check(`${at}/good`, `${at}/bad`, nobody);
  expect(exit).toBe(2);
  expect(lines.map((line) => line.slice(0, 4))).toEqual(["OK  ", "FAIL", "FAIL"]);
  expect(lines[1]).toContain("503");
  expect(lines[2]).toContain("ECONNREFUSED");
  server.close();
});
