import type { EnvironmentReader } from "@workshop/auth";

export type AuditSettings = Readonly<Record<never, never>>;

export function readAudit(_reader: EnvironmentReader): AuditSettings | undefined {
  return {};
}
