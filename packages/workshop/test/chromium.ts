import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "undici";

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: { readonly result?: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

/** One tab of a browser without a window, driven over the DevTools protocol. */
export interface Tab {
  /** What the page printed to its console as an error, refused resources included. */
  readonly errors: readonly string[];
  send(method: string, params?: Record<string, unknown>): Promise<Reply>;
  /** The value of an expression in the page; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the browser WORKSHOP_CHROMIUM names and opens `url` in it. */
export async function openTab(url: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), "workshop-chromium-"));
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const options = [
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(process.env["WORKSHOP_CHROMIUM"] ?? "", [...options, ...sandbox, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const tab = await connect(await pageSocket(browser));
  await Promise.all(["Page", "Log", "Runtime"].map((domain) => tab.send(`${domain}.enable`)));
  await tab.send("Page.navigate", { url });
  await tab.evaluate(
    "new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))",
  );
  const close = async (): Promise<void> => {
    const closed = once(browser, "close");
    browser.kill("SIGKILL");
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...tab, close };
}

/** The browser says on stderr where it listens; its first tab has a socket of its own. */
async function pageSocket(browser: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: browser.stderr! })) {
    const port = /ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
    if (!port) continue;
    browser.stderr!.resume();
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === "page");
    if (page) return page.webSocketDebuggerUrl;
  }
  throw new Error("the browser ended before it listened");
}

async function connect(address: string): Promise<Omit<Tab, "close">> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (reply: Reply) => void>();
  const errors: string[] = [];
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    const entry = reply.params?.["entry"] as { level: string; text: string } | undefined;
    if (reply.method === "Log.entryAdded" && entry?.level === "error") errors.push(entry.text);
    if (reply.method === "Runtime.exceptionThrown") errors.push(JSON.stringify(reply.params));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error(`no DevTools at ${address}`)));
  });
  let count = 0;
  const send = async (method: string, params: Record<string, unknown> = {}): Promise<Reply> => {
    const id = ++count;
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const reply = await replied;
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    return result?.result?.value;
  };
  return { errors, send, evaluate };
}
