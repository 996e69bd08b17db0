import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { DoctorWords, Finding } from "./finding.ts";

/** The local certificate authority: there, readable, and in force by this machine's clock. */
export function checkAuthority(words: DoctorWords, file: string, now = new Date()): Finding[] {
  if (!existsSync(file)) return [{ id: "ca", state: "note", what: words.caNone }];
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(readFileSync(file));
  } catch {
    return [{ id: "ca", state: "fix", what: words.caBroken(file), fix: words.caFix(file) }];
  }
  const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  const until = to.toISOString().slice(0, 10);
  const clock: Finding =
    now < from
      ? {
          id: "clock",
          state: "fix",
          what: words.clockBehind(now.toISOString(), from.toISOString()),
          fix: words.clockFix,
        }
      : { id: "clock", state: "ok", what: words.clock(now.toISOString()) };
  if (now > to) return [{ id: "ca", state: "fix", what: words.caExpired(until), fix: words.caFix(file) }, clock];
  return [{ id: "ca", state: "ok", what: words.ca(until) }, clock];
}
