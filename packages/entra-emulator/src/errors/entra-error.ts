import { aadsts } from "./aadsts.ts";
import type { AadstsEntry } from "./entry.ts";

type Details = Readonly<Record<string, string | undefined>>;

interface Overrides {
  readonly error?: string;
  readonly status?: number;
  readonly suberror?: string;
  readonly retryAfter?: number;
  /** A JSON string. */
  readonly claims?: string;
}

const UNKNOWN: AadstsEntry = { error: "invalid_request", text: "The request was refused.", unlisted: true };

function fill(text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (details[name] ?? "").slice(0, 300));
}

/** A refusal as Entra words it. `code` is stable ("AADSTS50011"); the number decides what the caller hears. */
export class EntraError extends Error {
  override readonly name = "EntraError";
  readonly code: string;
  readonly aadsts: number;
  readonly error: string;
  readonly status: number;
  readonly suberror: string | undefined;
  readonly claims: string | undefined;
  readonly retryAfter: number | undefined;
  readonly listed: boolean;

  constructor(number: number, details: Details = {}, overrides: Overrides = {}) {
    const entry = aadsts[number] ?? UNKNOWN;
    super(fill(entry.text, details));
    this.code = `AADSTS${number}`;
    this.aadsts = number;
    this.error = overrides.error ?? entry.error;
    this.status = overrides.status ?? entry.status ?? (this.error === "invalid_client" ? 401 : 400);
    this.suberror = overrides.suberror ?? entry.suberror;
    this.claims = overrides.claims ?? entry.claims;
    this.retryAfter = overrides.retryAfter;
    this.listed = !entry.unlisted;
  }
}
