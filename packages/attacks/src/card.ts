import type { Lab } from "./lab.ts";
import type { Target, TokenTarget } from "./remote/target.ts";
import type { Program } from "./services.ts";

/** The clause a card enforces: what a reader looks up. */
export interface Rule {
  /** Specification or product page and the clause in it, e.g. "OAuth 2.0 for Native Apps (RFC 8252) §8.12". */
  readonly name: string;
  readonly url: string;
}

/** Values observed on the wire that a message quotes. Never a secret: the lab masks what it hands out. */
export type Facts = Readonly<Record<string, string | number>>;

/** What a play of a card found. `got` names the sentence of the catalogue that says what was observed. */
export type Outcome =
  | { readonly state: "held" }
  | { readonly state: "fell"; readonly got: string; readonly facts: Facts };

/** Why a card is never played on a server of somebody else's machine, as a key of the catalogue's `reasons`. */
export type OnlyHere = "rough" | "tokenInAddress" | "ownMachine";

/** The request and the judgement of a card, on any MCP server: `workshop attack --url` plays it, and so does the lab. */
export type Anywhere = { readonly onlyHere?: OnlyHere } & (
  | { readonly needs: "url"; strike(target: Target): Promise<Outcome> }
  | { readonly needs: "token"; strike(target: TokenTarget): Promise<Outcome> }
);

/** One attack, or one promise of a good server, that is tried on the learner's running work. */
export interface Card {
  /** Stable and searchable: `ENTRA-<exercise>.<number>`. */
  readonly id: string;
  /** The numbered task of the exercise's README this card belongs to. */
  readonly task: number;
  readonly rule: Rule;
  /** The file of the learner's `src/` to look at first. */
  readonly look: string;
  /** Why the card is not played on a real tenant, as a key of the catalogue's `reasons`. Absent: it is. */
  readonly emulatorOnly?: "registersApps";
  /** Programs of the machine that the card cannot be played without. Where one is missing, it is not run. */
  readonly needs?: readonly Program[];
  /** Absent: the card needs the lab's tenant, its people or a process of its own. */
  readonly anywhere?: Anywhere;
  /**
   * Plays the card on the learner's work.
   * @throws ControlFailed when a *good* request did not succeed: then a refusal would prove nothing
   */
  play(lab: Lab): Promise<Outcome>;
}

/** The server kept its promise. */
export const held: Outcome = { state: "held" };

/** The attack succeeded; `got` picks the sentence that says what came back. */
export function fell(got: string, facts: Facts = {}): Outcome {
  return { state: "fell", got, facts };
}

/** A good request failed, so nothing can be concluded from a bad one. The card is *blocked*, not fallen. */
export class ControlFailed extends Error {
  readonly code = "control_failed";
  /** Names the sentence of the catalogue that says which good request failed. */
  readonly control: string;
  readonly facts: Facts;

  constructor(control: string, facts: Facts = {}) {
    super(`control failed: ${control}`);
    this.name = "ControlFailed";
    this.control = control;
    this.facts = facts;
  }
}
