import { type HTMLElement, parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Answer, send } from "./page-client.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { startPage } = await import("../src/page/start-page.ts");
const { updateProgress } = await import("@workshop/grader");

const MESSAGE = 'Sent <script>alert("x")</script> & got 200';
let page: Awaited<ReturnType<typeof startPage>>;

beforeAll(async () => {
  const lead = { id: "ENTRA-2.03", title: "The <first> account", message: MESSAGE, task: 3 };
  const cards = { "ENTRA-2.01": "held", "ENTRA-2.03": "fell" } as const;
  updateProgress((progress) => ({ ...progress, exercises: { "02": { cards, hints: {}, lead } } }));
  const users = [
    { id: "1", name: "Ada Lovelace", signIn: "ada@example.com", password: "not-a-secret", note: "guest" as const },
  ];
  const addresses = [{ kind: "tenant" as const, url: "https://localhost:8443/" }];
  page = await startPage({ port: 0, language: "en", addresses, users });
});

afterAll(async () => {
  await page.stop();
  tiny.remove();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  send(new URL(path, page.url).href, { headers });

const dom = async (path = "/", headers = {}): Promise<HTMLElement> => parse((await get(path, headers)).body);

describe("what it shows", () => {
  test("progress, the next task, the message as text, the commands", async () => {
    const { body } = await get("/");
    expect(body).toContain("1 of 2 cards held");
    expect(body).toContain("Sent &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; got 200");
    expect(body).not.toContain("<script>alert");
    expect(body).toContain("check 02 --watch");
    expect(body).toContain("hint 02.3");
    expect(body).toContain("Ada Lovelace (guest)");
    expect(body).toContain("https://localhost:8443/");
  });

  test("/api/progress is the same as data, with a revision that changes when it changes", async () => {
    const before = JSON.parse((await get("/api/progress")).body) as { revision: string };
    expect(before).toMatchObject({ exercises: [{ number: "02", held: 1, fallen: 1, next: { task: 3 } }] });
    updateProgress(({ exercises, ...rest }) => ({
      ...rest,
      exercises: { "02": { ...exercises["02"]!, hints: { "3": 1 } } },
    }));
    expect((JSON.parse((await get("/api/progress")).body) as { revision: string }).revision).not.toBe(before.revision);
  });

  test("each task, with what its cards did in the last grade", async () => {
    const cards = { "ENTRA-2.01": "held", "ENTRA-2.03": "fell" } as const;
    const tasks = { "ENTRA-2.01": 1, "ENTRA-2.03": 1 };
    updateProgress(({ exercises, ...rest }) => ({
      ...rest,
      exercises: {
        "02": { ...exercises["02"]!, cards: { ...cards, "ENTRA-2.99": "held" }, tasks: { ...tasks, "ENTRA-2.99": 2 } },
      },
    }));
    const text = (await dom()).querySelector("#task-02-1")?.textContent.replaceAll(/\s+/g, " ");
    expect(text).toMatch(/Silent first.*1 of 2 cards held.*held ENTRA-2\.01 one sign-in page opens.*fell ENTRA-2\.03/);
    expect((await dom()).querySelector("#task-02-2")?.textContent).toContain("ENTRA-2.99");
  });

  test("the failing card part by part, its file in an editor at the task's place, and its diff", async () => {
    const played = {
      id: "ENTRA-2.03",
      task: 3,
      rule: { name: "MSAL Node", url: "https://learn.microsoft.com/entra" },
      look: "src/server.ts",
      state: "fell" as const,
      got: "notAsked",
      facts: {},
    };
    tiny.write("exercises/02-public-client/src/server.ts", "// one\n// two\n// TODO 3: here\n");
    updateProgress(({ exercises, ...rest }) => ({
      ...rest,
      exercises: { "02": { ...exercises["02"]!, lead: { ...exercises["02"]!.lead!, played } } },
    }));
    const root = await dom();
    const terms = root.querySelectorAll(".parts dt").map(({ textContent }) => textContent);
    expect(terms).toEqual(
      expect.arrayContaining(["Sent", "A safe server", "Why it matters", "The rule", "Where to look"]),
    );
    expect(root.querySelector("#rule")?.getAttribute("href")).toBe(played.rule.url);
    expect(root.querySelector("#now-open")?.getAttribute("href")).toBe(`vscode://file${tiny.src}/server.ts:3`);
    const { body } = await get(root.querySelector("#now-diff")?.getAttribute("href")?.replaceAll("&amp;", "&") ?? "");
    expect(body).toContain('<span class="goes">-// one\n</span>');
    expect(body).toContain('<span class="comes">+// solution\n</span>');
  });

  test("a server that ended by itself: how, and its last words as text", async () => {
    const ended = { count: 2, exitCode: 1, signal: null, words: "  Error: <b>loose</b>" };
    updateProgress(({ exercises, ...rest }) => ({ ...rest, exercises: { "02": { ...exercises["02"]!, ended } } }));

    expect((await dom()).querySelector(".finding .ended")?.textContent).toMatch(/themselves.*: 2\..*exit code 1/);
    expect((await dom("/?lang=zh-Hans")).querySelector(".finding .ended")?.textContent).toContain("退出码 1");
    expect((await get("/")).body).toContain("Error: &lt;b&gt;loose&lt;/b&gt;");
  });

  test.each([
    ["/?lang=zh-Hans", {}, "zh-Hans"],
    ["/?lang=en", { "Accept-Language": "zh-CN" }, "en"],
    ["/", { "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8" }, "zh-Hans"],
    ["/", { "Accept-Language": "de-DE,en;q=0.5" }, "en"],
    ["/", { "Accept-Language": "fr" }, "en"],
  ])("%s with %j is in %s", async (path, headers, language) => {
    expect((await dom(path, headers)).querySelector("html")?.getAttribute("lang")).toBe(language);
  });
});

describe("anybody can use it", () => {
  test("landmarks, one h1, headings without a gap", async () => {
    const root = await dom();
    const landmarks = ["header", "main", "footer", "nav[aria-label]"];
    expect(landmarks.map((landmark) => root.querySelectorAll(landmark).length)).toEqual([1, 1, 1, 1]);
    const levels = root.querySelectorAll("h1, h2, h3, h4").map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  });

  test("a live region that is empty at first, a skip link, a viewport, a title", async () => {
    const root = await dom();
    expect(root.querySelector("[aria-live=polite]")?.textContent).toBe("");
    const skip = root.querySelector("a.skip")?.getAttribute("href") ?? "";
    expect(root.querySelector(skip)?.tagName).toBe("MAIN");
    expect(root.querySelector("meta[name=viewport]")?.getAttribute("content")).toContain("width=device-width");
    expect(root.querySelector("title")?.textContent).not.toBe("");
  });

  test("ids are unique, labels lead to something, tables have header cells", async () => {
    const root = await dom();
    const ids = root.querySelectorAll("[id]").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = root.querySelectorAll("[aria-labelledby]").map((one) => one.getAttribute("aria-labelledby") ?? "");
    expect(labels.filter((id) => !ids.includes(id))).toEqual([]);
    expect(root.querySelectorAll("th:not([scope])")).toHaveLength(0);
    expect(root.querySelectorAll("progress:not([aria-label])")).toHaveLength(0);
  });
});

describe("nothing gets in and nothing goes out", () => {
  test("the policy forbids all but our own files, and the page needs nothing else", async () => {
    const answer = await get("/");
    const policy = answer.header("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const root = parse(answer.body);
    const loaded = root
      .querySelectorAll("script, link, img")
      .map((one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "");
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((address) => !address.startsWith("/static/"))).toEqual([]);
    expect(root.querySelectorAll("style, [style], [onclick]")).toHaveLength(0);
    const answers = await Promise.all(loaded.map(async (address) => (await get(address)).status));
    expect(answers).toEqual(loaded.map(() => 200));
    expect(answer.header("x-powered-by")).toBe("undefined");
  });

  test.each([["evil.example:4280"], ["localhost.evil.example"], ["127.0.0.1.nip.io:80"]])(
    "Host %s is refused",
    async (host) => {
      const answer = await get("/api/progress", { Host: host });
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain("exercises");
    },
  );

  test.each([["localhost:1"], ["127.0.0.1"], ["[::1]:4280"]])("Host %s is this machine", async (host) => {
    expect((await get("/", { Host: host })).status).toBe(200);
  });

  test.each([
    ["/nothing"],
    ["/regions/none"],
    ["/regions/constructor"],
    ["/diff"],
    ["/diff?exercise=77"],
    ["/static/"],
    ["/static/../start-page.ts"],
    ["/static/%2e%2e/start-page.ts"],
  ])("%s is 404", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("what is no address is 400, without a stack", async () => {
    const answer = await get("/regions/%zz");
    expect(answer.status).toBe(400);
    expect(answer.body).not.toMatch(/\bat .*\.[jt]s/);
  });
});
