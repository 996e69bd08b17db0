import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Settings of a server that keeps its records, sealed, and its audit in a folder of its own. It goes with the test file. */
export function keptInFiles(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "hardened-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    VAULT_DIR: join(folder, "vault"),
    VAULT_KEY: randomBytes(32).toString("base64url"),
    AUDIT_FILE: join(folder, "audit.jsonl"),
  };
}
