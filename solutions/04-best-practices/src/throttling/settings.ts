import type { EnvironmentReader } from "@workshop/auth";

export type ThrottlingSettings = Readonly<Record<never, never>>;

export function readThrottling(_reader: EnvironmentReader): ThrottlingSettings | undefined {
  return {};
}
