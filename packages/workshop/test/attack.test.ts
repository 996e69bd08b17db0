import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, valid } from "node-html-parser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AttackReport } from "../src/attack/attack-report.ts";
import { runWorkshop } from "../src/run-workshop.ts";
import { type Faults, startTinyTarget, type TinyTarget, TOKEN } from "./tiny-target.ts";
import { createTestTerminal } from "./tiny-workspace.ts";

const started: TinyTarget[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workshop-attack-"));
  delete process.env["MCP_TOKEN"];
});
afterEach(async () => {
  delete process.env["MCP_TOKEN"];
  await Promise.all(started.splice(0).map((target) => target.stop()));
  rmSync(folder, { recursive: true });
});

async function target(faults: Faults = {}): Promise<TinyTarget> {
  const one = await startTinyTarget(faults);
  started.push(one);
  return one;
}

async function attack(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const terminal = createTestTerminal();
  const language = args.includes("--lang") ? [] : ["--lang", "en"];
  const exit = await runWorkshop(["attack", ...args, ...language], terminal);
  return { exit, out: terminal.text(), err: terminal.errors() };
}

async function report(url: string, ...args: string[]): Promise<{ exit: number; report: AttackReport }> {
  const { exit, out } = await attack("--url", url, "--json", ...args);
  return { exit, report: JSON.parse(out) as AttackReport };
}

const idsOf = ({ cards }: AttackReport, state: string): string[] =>
  cards.filter((card) => card.state === state).map(({ id }) => id);

describe("a good server", () => {
  test("nothing falls, with a token and without", async () => {
    const { url } = await target();
    const withToken = await report(url, "--token", TOKEN);
    expect(idsOf(withToken.report, "fell")).toEqual([]);
    expect(withToken.exit).toBe(0);
    expect(idsOf(withToken.report, "held").length).toBeGreaterThanOrEqual(15);
    const without = await report(url);
    expect(idsOf(without.report, "fell")).toEqual([]);
    expect(idsOf(without.report, "held")).toContain("ENTRA-3.01");
    expect(without.report.cards.find(({ id }) => id === "ENTRA-3.07")?.reason).toContain("MCP_TOKEN");
  });

  test("a token that does not open it: cards that lean on it are not tried", async () => {
    const { url } = await target();
    const { report: found } = await report(url, "--token", "another-token");
    expect(found.cards.find(({ id }) => id === "ENTRA-3.54")?.reason).toContain("401");
    expect(idsOf(found, "held")).toContain("ENTRA-3.03");
  });

  test("the report has the fields that programs read", async () => {
    const { url } = await target();
    const { report: found } = await report(`${url}?secret=1`, "--card", "ENTRA-3.01");
    const { schema, target: named, cards, ...rest } = found;
    expect({ schema, named }).toEqual({ schema: 1, named: url });
    expect(Object.keys(rest)).toEqual(["startedAt", "endedAt", "withToken", "requests"]);
    expect(cards.map(({ id, state }) => ({ id, state }))).toEqual([{ id: "ENTRA-3.01", state: "held" }]);
    expect(Object.keys(cards[0] ?? {})).toEqual(["id", "state", "safe", "rule"]);
  });
});

describe("a bad server", () => {
  test("an open door is found without a token", async () => {
    const { url } = await target({ openDoor: true });
    const { exit, report: found } = await report(url);
    expect(exit).toBe(1);
    expect(idsOf(found, "fell")).toEqual(expect.arrayContaining(["ENTRA-3.01", "ENTRA-3.03"]));
    const { finding, rule } = found.cards.find(({ id }) => id === "ENTRA-3.01") ?? {};
    expect(finding?.got).toContain("200");
    expect(rule?.url).toMatch(/^https:/);
  });

  test("a token in the address, a foreign page and a foreign name are found", async () => {
    const { url } = await target({ careless: true });
    const { report: found } = await report(url, "--token", TOKEN);
    expect(idsOf(found, "fell")).toEqual(["ENTRA-3.06", "ENTRA-3.54", "ENTRA-3.55"]);
    expect(found.cards.find(({ id }) => id === "ENTRA-3.06")?.finding?.sent).not.toContain("addNote");
  });

  test("a server that half a message ends: what comes after is not tried", async () => {
    const { url } = await target({ fragile: true });
    const { exit, report: found } = await report(url, "--token", TOKEN);
    expect(exit).toBe(1);
    expect(idsOf(found, "fell")).toEqual(["ENTRA-3.49"]);
    expect(found.cards.find(({ id }) => id === "ENTRA-3.50")?.reason).toContain("ENTRA-3.49");
  });

  test("a server that says 429 is not judged", async () => {
    const { url } = await target({ tiresAfter: 6, openDoor: true });
    const { report: found } = await report(url, "--token", TOKEN);
    expect(found.cards.find(({ id }) => id === "ENTRA-3.54")?.reason).toContain("429");
  });
});

describe("no secret leaves the run", () => {
  test.each(["en", "zh-Hans"])("the server repeats the token; no report does (%s)", async (language) => {
    const { url } = await target({ repeatsToken: true });
    process.env["MCP_TOKEN"] = TOKEN;
    const file = join(folder, "report.html");
    const text = await attack("--url", url, "--html", file, "--lang", language);
    const json = await attack("--url", url, "--json", "--lang", language);
    const page = readFileSync(file, "utf8");
    expect(text.out).toContain("ENTRA-3.01");
    for (const one of [text.out, text.err, json.out, json.err, page]) expect(one).not.toContain(TOKEN.slice(0, 12));
    expect(valid(page)).toBe(true);
    expect(parse(page).querySelectorAll("script")).toEqual([]);
    expect(page).toContain("&lt;script&gt;");
    expect(parse(page).querySelectorAll("section.finding").length).toBeGreaterThan(0);
  });

  test("only the server that was named is asked, whatever its metadata says", async () => {
    const elsewhere = await target();
    const { url } = await target({ issuer: elsewhere.origin });
    const { report: found } = await report(url, "--token", TOKEN);
    expect(elsewhere.seen).toEqual([]);
    expect(found.cards.find(({ id }) => id === "ENTRA-3.19")?.reason).toContain("elsewhere");
  });

  test("every request says who we are", async () => {
    const one = await target();
    await attack("--url", one.url, "--token", TOKEN);
    const agents = new Set(one.seen.map(({ headers }) => headers["user-agent"]));
    expect([...agents].join()).toMatch(/^entra-mcp-workshop-attack\/\d/);
  });
});

describe("what is refused before anything is sent", () => {
  const foreign = "http://192.0.2.1/mcp";
  test.each([
    ["nothing said", [], "--url"],
    ["no address", ["--url", "server"], "server"],
    ["another host, and nobody said yes", ["--url", foreign], "--yes-i-own-it"],
    ["a token in clear", ["--url", foreign, "--token", TOKEN, "--yes-i-own-it"], "https"],
    ["a name that only looks local", ["--url", "http://localhost.example/mcp"], "--yes-i-own-it"],
    ["a password in the address", ["--url", "http://a:b@localhost/mcp"], "password"],
    ["a card that needs a lab", ["--url", "http://localhost/mcp", "--card", "ENTRA-3.45"], "ENTRA-3.01"],
  ])("%s: ends with 2", async (_what, args, says) => {
    const { exit, err } = await attack(...args);
    expect(exit).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toContain(TOKEN);
  });

  test("the wrong name typed at the question", async () => {
    const terminal = createTestTerminal("yes");
    expect(await runWorkshop(["attack", "--url", foreign, "--lang", "en"], terminal)).toBe(2);
    expect(terminal.text()).toContain("192.0.2.1");
  });
});

test("the flag says that it is the owner's, and nobody is there", async () => {
  expect((await attack("--url", "https://nowhere.invalid/mcp", "--yes-i-own-it")).exit).toBe(4);
});

test("the right name typed at the question goes on, and finds that nobody is there", async () => {
  const terminal = createTestTerminal("nowhere.invalid");
  expect(await runWorkshop(["attack", "--url", "https://nowhere.invalid/mcp", "--lang", "en"], terminal)).toBe(4);
});

describe("trouble", () => {
  test("nobody answers: the network's, 4", async () => {
    const one = await target();
    await one.stop();
    expect((await attack("--url", one.url)).exit).toBe(4);
  });

  test("somebody answers who is no MCP server: the set-up's, 2", async () => {
    const { origin } = await target();
    const { exit, err } = await attack("--url", `${origin}/other`);
    expect(exit).toBe(2);
    expect(err).toContain("404");
  });

  test("Ctrl-C ends it in the middle of a request, with 130", async () => {
    const one = await target({ hangsAt: 5 });
    const ended = attack("--url", one.url, "--token", TOKEN);
    await one.came(5);
    process.emit("SIGINT");
    expect((await ended).exit).toBe(130);
  });

  test("a report that cannot be written: 2", async () => {
    const { url } = await target();
    expect((await attack("--url", url, "--html", join(folder, "none", "report.html"))).exit).toBe(2);
  });
});
