import type { Messages } from "../messages/index.ts";

/** `fix`: it will not work like this. `note`: it works, and you should know. */
export type FindingState = "ok" | "fix" | "note";

export interface Finding {
  readonly id: string;
  readonly state: FindingState;
  readonly what: string;
  /** What to do; with every `fix`, sometimes with a `note`. */
  readonly fix?: string;
}

export type DoctorWords = Messages["doctor"];
