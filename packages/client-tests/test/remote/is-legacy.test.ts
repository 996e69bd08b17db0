// The solution of exercise 3 decides which generation of the protocol a request speaks as the SDK does.
import { join } from "node:path";
import { isLegacyRequest } from "@modelcontextprotocol/server";
import { expect, test } from "vitest";
import { oddRequest } from "../fuzz/odd-request.ts";
import { Random } from "../fuzz/random.ts";
import { solutionWords } from "./fuzz-words.ts";
import { SOLUTION } from "./solution.ts";

type IsLegacy = (request: { method: string; headers: Record<string, string>; body?: unknown }) => boolean;
const { isLegacy } = (await import(join(SOLUTION, "mcp", "is-legacy.ts"))) as { isLegacy: IsLegacy };

const COUNT = 3_000;
/** The same in every run of the suite: a test that is red at one person's and green at another's helps nobody. */
const SEED = Number(process.env.FUZZ_SEED ?? (process.env.npm_lifecycle_event === "fuzz" ? Date.now() % 1_000_000 : 1));
const words = solutionWords({ clientId: "c", redirectUri: "http://localhost", refreshToken: "r", sessionIds: ["s"] });
const routes = ["POST", "POST", "POST", "GET", "DELETE"].map((method) => ({ method, path: "/mcp" }));
const terrain = { routes, hosts: ["localhost"], ownHosts: [], tokens: ["t"], words };

/** As the server has it after its parser: an object, or nothing came so far. */
function parsed(text: string): object | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

test(`${COUNT} requests, seed ${SEED}: the SDK and the solution agree, and both answers come`, async () => {
  const random = new Random(SEED);
  const answers = { true: 0, false: 0 };
  for (let number = 0; number < COUNT; number += 1) {
    const { method, headers, body: text } = oddRequest(random, terrain);
    const body = method === "POST" ? parsed(text) : undefined;
    if (!["GET", "DELETE", "POST"].includes(method) || (method === "POST" && !body)) continue;
    const asked = Object.entries(headers).filter(([name]) => name.startsWith("mcp-"));
    const request = new Request("http://localhost/mcp", {
      method,
      headers: asked,
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await isLegacyRequest(request);
    const ours = isLegacy({ method, headers: Object.fromEntries(asked), body });
    expect(ours, `${method} ${JSON.stringify(asked)} ${text.slice(0, 300)}`).toBe(answer);
    answers[`${answer}`] += 1;
  }
  expect(Math.min(answers.true, answers.false)).toBeGreaterThan(COUNT / 20);
});
