import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { workspaceRoot } from "@workshop/grader";
import { type Fence, fencesOf, readPages } from "../pages.ts";

const installed = createRequire(join(workspaceRoot, "solutions", "03-confidential-client", "package.json"));
const imported = (name: string, from: string): string =>
  `import ${name} from ${JSON.stringify(pathToFileURL(installed.resolve(from)).href)};`;

function block(begins: RegExp): Fence {
  const page = readPages("en").find(({ path }) => path === "learn/open-door.md");
  const found = fencesOf(page?.text ?? "").find(({ info, text }) => begins.test(`${info}\n${text}`));
  if (!found) throw new Error(`learn/open-door.md has no block that begins with ${begins}`);
  return found;
}

/** The server of the page `learn/open-door`, from the code on it, while `work` goes on. */
export async function withOpenDoor<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "workshop-open-door-"));
  const program = join(folder, "server.mjs");
  writeFileSync(
    program,
    [
      imported("{ McpServer }", "@modelcontextprotocol/sdk/server/mcp.js"),
      imported("{ StreamableHTTPServerTransport }", "@modelcontextprotocol/sdk/server/streamableHttp.js"),
      imported("{ z }", "zod"),
      imported("express", "express"),
      'const customers = { 4711: { name: "Joan Clarke", balance: 1200 } };',
      "const app = express().use(express.json());",
      block(/^js/).text,
      'const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));',
    ].join("\n"),
  );
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  try {
    const [port] = (await once(createInterface(child.stdout), "line")) as [string];
    return await work(`http://localhost:${port}`);
  } finally {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** What the server answers to the request on the page, as it goes over the wire. */
export async function askOpenDoor(origin: string): Promise<string> {
  const [head = "", body = ""] = block(/^http\nPOST/).text.split("\n\n");
  const [line = "", ...headers] = head.split("\n");
  const [method = "", path = ""] = line.split(" ");
  const sent = headers.map((header) => header.split(": ") as [string, string]);
  const answer = await fetch(origin + path, { method, headers: sent, body });
  const got = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
  return [`${answer.status} ${answer.statusText}`, ...got, "", await answer.text()].join("\n");
}
