import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleServer } from "@workshop/run/server-bundle";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { afterAll } from "vitest";
import { freePort } from "@workshop/grader";
import { heapUsed, REPORTS_MEMORY } from "../support/heap-used.ts";
import { certificateFiles } from "../support/server-certificate.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..", "..");
const sourcesOf = (exercise: string): string => join(ROOT, "solutions", exercise, "src");
export const SOLUTION = sourcesOf("03-confidential-client");

/** Part A: the server is the clients' authorization server. Part B: Entra is. */
export type Part = "facade" | "entra";

/** Where a tenant is, whatever process it runs in. */
export type Tenant = Pick<Entra, "origin">;

export interface Solution {
  /** `https://localhost:…` */
  readonly origin: string;
  /** The endpoint, and the name of the protected resource. */
  readonly url: string;
  stderr(): string;
  isRunning(): boolean;
  /** Bytes of its heap in use after a collection. */
  heapUsed(): Promise<number>;
  /** SIGTERM, as an operator sends it. @returns the exit code */
  end(): Promise<number | null>;
}

const built = new Map<string, Promise<string>>();

/** A solution as one file. */
async function build(sources: string): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), "solution-"));
  process.once("exit", () => rmSync(outdir, { recursive: true, force: true }));
  await bundleServer({ entry: join(sources, "server.ts"), outdir, cache: join(ROOT, ".workshop", "cache") });
  return join(outdir, "server.mjs");
}

function settings({ origin }: Tenant, part: Part, port: number): Record<string, string> {
  const { appId, secret = "" } = contoso.apps.remoteServer;
  const { cert, key } = certificateFiles(process.env.TEST_KEYS_DIRECTORY ?? "");
  return {
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: appId,
    AZURE_CLIENT_SECRET: secret,
    AZURE_AUTHORITY_HOST: origin,
    GRAPH_BASE_URL: origin,
    AUTHORIZATION_SERVER: part,
    HOST: "127.0.0.1",
    PORT: String(port),
    TLS_CERT_FILE: cert,
    TLS_KEY_FILE: key,
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? "",
    PATH: process.env.PATH ?? "",
  };
}

function listening(child: ChildProcess, stderr: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", () => stderr().includes(" listening ") && resolve());
    child.once("close", () => reject(new Error(`The server ended: ${stderr()}`)));
  });
}

type Start = (tenant: Tenant, part: Part, env?: Record<string, string>) => Promise<Solution>;

/** The solution of exercise 3 as an operator starts it, with TLS of its own. It ends with the test file. */
export const startSolution: Start = (...how) => start(SOLUTION, ...how);

/** The solution of exercise 4, in the same way. */
export const startHardened: Start = (...how) => start(sourcesOf("04-best-practices"), ...how);

async function start(sources: string, ...[tenant, part, env = {}]: Parameters<Start>): Promise<Solution> {
  const building = built.get(sources) ?? build(sources);
  built.set(sources, building);
  const file = await building;
  const port = await freePort();
  const child = spawn(process.execPath, [...REPORTS_MEMORY, file], {
    env: { ...settings(tenant, part, port), ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, "close") as Promise<[number | null]>;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const end = async () => {
    child.kill("SIGTERM");
    return (await ended)[0];
  };
  afterAll(() => (isRunning() ? end() : undefined));
  await listening(child, () => stderr);
  const origin = `https://localhost:${port}`;
  return { origin, url: `${origin}/mcp`, stderr: () => stderr, isRunning, heapUsed: () => heapUsed(child), end };
}
