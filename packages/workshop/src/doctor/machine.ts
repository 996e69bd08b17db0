import { lookup } from "node:dns/promises";
import { existsSync, mkdirSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateDirectory, workspaceRoot } from "@workshop/grader";
import type { DoctorWords, Finding } from "./finding.ts";

const MEGABYTE = 1024 * 1024;
const NEEDED_MEGABYTES = 200;

/** Room for the builds, keys and logs a day of work makes. */
export function checkDisk(words: DoctorWords): Finding {
  const { bavail, bsize } = statfsSync(workspaceRoot);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= NEEDED_MEGABYTES) return { id: "disk", state: "ok", what: words.disk(free) };
  return { id: "disk", state: "fix", what: words.disk(free), fix: words.diskFix(NEEDED_MEGABYTES) };
}

/** The state folder can be written, and nobody else may read it. */
export function checkState(words: DoctorWords, folder = stateDirectory): Finding {
  const file = join(folder, `.doctor-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, "");
    rmSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return { id: "state", state: "fix", what: words.stateRefused(folder, reason), fix: words.stateFix(folder) };
  }
  const open = process.platform !== "win32" && (statSync(folder).mode & 0o077) !== 0;
  if (!open) return { id: "state", state: "ok", what: words.state(folder) };
  return { id: "state", state: "note", what: words.stateOpen(folder), fix: `chmod 700 "${folder}"` };
}

/** `localhost` must be this machine, in IPv4: that is where our servers listen. */
export async function checkLocalhost(
  words: DoctorWords,
  resolve = async () => (await lookup("localhost", { all: true })).map(({ address }) => address),
): Promise<Finding> {
  const addresses = await resolve().catch((): string[] => []);
  const shown = addresses.join(", ") || "–";
  if (addresses.includes("127.0.0.1") && addresses.every((one) => one === "::1" || one.startsWith("127."))) {
    return { id: "localhost", state: "ok", what: words.localhost(shown) };
  }
  return { id: "localhost", state: "fix", what: words.localhost(shown), fix: words.localhostFix };
}

/** Variables that send local requests elsewhere, or that take the meaning out of a certificate. */
export function checkNetworkVariables(words: DoctorWords, env: NodeJS.ProcessEnv = process.env): Finding[] {
  const set = (name: string): string | undefined => env[name] ?? env[name.toLowerCase()];
  const findings: Finding[] = [];
  const proxy = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"].find((name) => set(name));
  if (proxy && !sparesLocalhost(set("NO_PROXY"))) {
    const obeyed = Boolean(env["NODE_USE_ENV_PROXY"]);
    findings.push({ id: "proxy", state: obeyed ? "fix" : "note", what: words.proxy(proxy), fix: words.proxyFix });
  }
  if (env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    findings.push({ id: "tls", state: "fix", what: words.tlsOff, fix: words.tlsFix });
  }
  const extra = env["NODE_EXTRA_CA_CERTS"];
  if (extra && !existsSync(extra)) {
    findings.push({ id: "extra-ca", state: "fix", what: words.extraCaMissing(extra), fix: words.extraCaFix });
  }
  return findings.length > 0 ? findings : [{ id: "network", state: "ok", what: words.networkFine }];
}

function sparesLocalhost(value: string | undefined): boolean {
  const names = (value ?? "").split(/[\s,]+/);
  return names.includes("*") || (names.includes("localhost") && names.some((name) => name.startsWith("127.")));
}
