import type { EnvironmentReader } from "@workshop/auth";

export type HttpsSettings = Readonly<Record<never, never>>;

export function readHttps(_reader: EnvironmentReader): HttpsSettings | undefined {
  return {};
}
