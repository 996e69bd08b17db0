import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { findExercise, followDecisions, SetUpError } from "@workshop/grader";
import type { Context } from "../context.ts";
import { runInheriting } from "../run-inheriting.ts";
import { writeLocalCertificate } from "../start/local-certificate.ts";
import { authorityFile } from "../start/tenant.ts";

/** The exercise whose servers write events of an audit; the local page shows them. */
const WITH_AUDIT = "04";

/**
 * Runs a program of an exercise in the exercise's folder. Node reads NODE_EXTRA_CA_CERTS when it starts, so the
 * tenant's certificate has to be named before. A server that speaks https finds one for localhost beside it.
 * @throws SetUpError when there is no such exercise or program
 */
export async function runProgramCommand(_context: Context, args: string[]): Promise<number> {
  const [number = "", program = "", ...rest] = args;
  const { folder, number: exercise } = findExercise(number);
  const file = join(folder, "src", program);
  if (!existsSync(file)) throw new SetUpError(`There is no ${program} in ${join(folder, "src")}.`);
  writeLocalCertificate();
  const trust = existsSync(authorityFile) ? { NODE_EXTRA_CA_CERTS: authorityFile } : {};
  const { AUDIT_FILE } = process.env;
  const auditFile = AUDIT_FILE ? resolve(folder, AUDIT_FILE) : undefined;
  return runInheriting(["--import", "tsx", file, ...rest], {
    cwd: folder,
    env: { ...trust, ...process.env },
    ...(exercise === WITH_AUDIT && { follow: (child) => followDecisions(child, auditFile) }),
  });
}
