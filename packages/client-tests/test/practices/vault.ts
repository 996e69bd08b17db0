// What the tests of the vault speak to: parts of exercise 4's solution, as they are there.
import { mkdtempSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { practice } from "./practice.ts";

export interface Records<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T, lifetime?: number): Promise<void>;
  add(key: string, value: T): Promise<boolean>;
  take(key: string): Promise<T | undefined>;
  delete(key: string): Promise<void>;
}
interface Shape<T> {
  readonly capacity: number;
  readonly lifetime: number;
  readonly onGone?: (value: T) => void;
}
export interface Vault {
  openRecords<T>(name: string, shape: Shape<T>): Records<T>;
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}
interface Reader {
  readonly problems: readonly { readonly variable: string; readonly problem: string }[];
}

const { openVault: open } = (await practice("vault/open-vault.ts")) as { openVault: (s: unknown) => Promise<Vault> };
const { readVault } = (await practice("vault/settings.ts")) as { readVault: (reader: Reader) => unknown };
const { createEnvironmentReader } = (await practice("../../../packages/auth/src/index.ts")) as {
  createEnvironmentReader: (env: NodeJS.ProcessEnv) => Reader;
};

export const newKey = (): string => randomBytes(32).toString("base64url");
export const DAY = { capacity: 100, lifetime: 24 * 60 * 60_000 };

/** A folder that is gone after the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vault-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Which variables are refused. */
export function refused(env: NodeJS.ProcessEnv): string[] {
  const reader = createEnvironmentReader(env);
  readVault(reader);
  return reader.problems.map(({ variable }) => variable);
}

/** The vault that an operator's variables name; closed by whoever opened it. */
export async function openVault(env: NodeJS.ProcessEnv): Promise<Vault> {
  const problems = refused(env);
  if (problems.length > 0) throw new Error(`refused: ${problems.join(", ")}`);
  return open(readVault(createEnvironmentReader(env)));
}
