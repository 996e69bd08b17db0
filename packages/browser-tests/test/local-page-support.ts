import { EventEmitter, once } from "node:events";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Grading, LocalPage, RunGrader } from "@workshop/workshop";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "./chromium.ts";
import { STARTER, type Workspace, makeWorkspace } from "./local-page-workspace.ts";

/** What a grader says, line by line. */
export type RunEvent = Parameters<Parameters<RunGrader>[1]>[0];

/** The local page of a workspace of its own, in a browser. */
export interface PageUnderTest {
  readonly work: Workspace;
  readonly entra: Entra;
  readonly page: Page;
  readonly url: string;
  /** A grader that says what the test tells it to. */
  readonly grader: EventEmitter<{ event: [RunEvent]; end: [] }>;
  /** What the browser may complain about, because the test is about it. */
  expected: RegExp | undefined;
  /** Opens the page, and waits until it listens to changes where it can. */
  open(query?: string, options?: BrowserContextOptions): Promise<void>;
  /** Presses Enter on the element with this id, once a person could: it is on the page, and not busy with the last press. */
  press(id: string): Promise<void>;
  /** Waits until the live region says it. */
  announced(text: string | RegExp): Promise<void>;
  /** Stops the workshop's page and starts it again at the same port. */
  startAnew(): Promise<void>;
}

/** Starts a tenant, a page and a browser for the file; after each test nothing may have been complained about. */
export function useLocalPage(): PageUnderTest {
  let work: Workspace;
  const grader = new EventEmitter<{ event: [RunEvent]; end: [] }>();
  let [entra, browser, local, page]: [Entra, Browser, LocalPage, Page] = [] as never;
  let [complaints, hosts]: [string[], Set<string>] = [[], new Set()];
  let expected: RegExp | undefined;

  beforeAll(async () => {
    work = makeWorkspace();
    [entra, browser] = await Promise.all([startEntra({ port: 0 }), launchChromium()]);
    local = await start(entra, grader, 0);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([browser?.close(), local?.stop(), entra?.stop()]);
    work?.remove();
  });
  beforeEach(() => {
    [complaints, hosts, expected] = [[], new Set(), undefined];
    work.grade(0);
    work.write("exercises/02-public-client/src/authentication-service.ts", STARTER);
  });
  afterEach(async () => {
    await page.context().close();
    const strangers = [...hosts].filter((host) => host !== new URL(local.url).host);
    const wrong = [...complaints.filter((text) => !expected?.test(text)), ...strangers];
    if (wrong.length > 0) throw new Error(`the page complained, or asked another host: ${wrong.join("; ")}`);
  });
  return {
    grader,
    get work() {
      return work;
    },
    get entra() {
      return entra;
    },
    get page() {
      return page;
    },
    get url() {
      return local.url;
    },
    set expected(pattern: RegExp | undefined) {
      expected = pattern;
    },
    async open(query = "?lang=en", options = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
      page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => hosts.add(new URL(request.url()).host));
      const scripted = options.javaScriptEnabled !== false;
      const listening = scripted && page.waitForRequest((request) => request.url().endsWith("/api/events"));
      await page.goto(local.url + query);
      await listening;
    },
    press: (id) => page.locator(`#${id}:not([aria-busy])`).filter({ visible: true }).press("Enter"),
    announced: (text) => page.getByRole("status").filter({ hasText: text }).waitFor(),
    async startAnew() {
      await local.stop();
      local = await start(entra, grader, Number(new URL(local.url).port));
    },
  };
}

async function start({ origin, recorder }: Entra, grader: PageUnderTest["grader"], port: number): Promise<LocalPage> {
  const { createGrading, startPage, viewProgress } = await import("@workshop/workshop");
  // These tests overwrite an exercise: never one of this repository, should another file have imported the workshop first.
  if (viewProgress("en").length !== 2) throw new Error("the workshop does not look at the workspace of this test");
  const grading: Grading = createGrading((_request, heard) => {
    grader.on("event", heard);
    const ended = once(grader, "end").then(() => {
      grader.off("event", heard);
      return { code: 0, errors: "" };
    });
    return { ended, cancel: () => void grader.emit("end") };
  });
  const signIn = `${"a".repeat(60)}@contoso.example`;
  const users = [{ id: contoso.users.ada.id, name: "A".repeat(80), signIn, password: "p".repeat(60) }];
  const addresses = [{ kind: "portal" as const, url: `${origin}/portal/` }];
  const trace = { ...recorder, nameOf: (id: string) => (id === contoso.apps.daemon.appId ? "Daemon" : id) };
  return startPage({ port, language: "en", addresses, users, trace, grading });
}
