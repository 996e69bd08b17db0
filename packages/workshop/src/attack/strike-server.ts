import { type Card, ControlFailed, type Facts, type Outcome, type TokenTarget } from "@workshop/attacks";
import type { Door } from "./door.ts";

/** Why a card was not tried. */
export type NotTried =
  | { readonly kind: "needsToken" }
  | { readonly kind: "tokenRefused"; readonly status: number }
  | { readonly kind: "tokenEnded" }
  | { readonly kind: "gone"; readonly after: string }
  | { readonly kind: "onlyHere"; readonly reason: string }
  | { readonly kind: "control"; readonly control: string; readonly facts: Facts };

type Found = Outcome | { readonly state: "not-tried"; readonly because: NotTried };

/** What one card found. */
export type Struck = Found & { readonly card: Card };

export interface StrikeOptions {
  readonly door: Door;
  readonly foreign: boolean;
  readonly onStruck: (struck: Struck, done: number, of: number) => void;
}

/**
 * Plays cards on a server, one after the other. A good call stands before them (the door), after each of them (is the
 * server still there?) and at their end (is the token still good?).
 */
export async function strikeServer(
  target: TokenTarget,
  cards: readonly Card[],
  { door, foreign, onStruck }: StrikeOptions,
): Promise<readonly Struck[]> {
  const all: Struck[] = [];
  let gone: string | undefined;
  for (const card of cards) {
    const because = gone ? ({ kind: "gone", after: gone } as const) : whyNot(card, target.token, door, foreign);
    const found: Found = because ? { state: "not-tried", because } : await strike(card, target);
    if (!because && (await goodCall(target)).status === 0) gone = card.id;
    const struck = { card, ...found };
    all.push(struck);
    onStruck(struck, all.length, cards.length);
  }
  const tokenEnded = door.takesToken && !gone && !(await goodCall(target)).worked;
  return tokenEnded ? all.map(doubt) : all;
}

function whyNot({ anywhere }: Card, token: string, door: Door, foreign: boolean): NotTried | undefined {
  if (foreign && anywhere?.onlyHere) return { kind: "onlyHere", reason: anywhere.onlyHere };
  if (anywhere?.needs !== "token" || door.takesToken) return undefined;
  return token === "" ? { kind: "needsToken" } : { kind: "tokenRefused", status: door.status };
}

async function strike({ id, anywhere }: Card, target: TokenTarget): Promise<Found> {
  if (!anywhere) throw new Error(`${id} cannot be played anywhere`);
  try {
    return await anywhere.strike(target);
  } catch (error) {
    return { state: "not-tried", because: failedControl(error) };
  }
}

function failedControl(error: unknown): NotTried {
  if (!(error instanceof ControlFailed)) throw error;
  return { kind: "control", control: error.control, facts: error.facts };
}

/** What the server says now to a call it took at the door. A call we did not send (no budget) shows nothing new. */
async function goodCall({ token, knock }: TokenTarget): Promise<{ status: number; worked: boolean }> {
  try {
    return await knock(token ? { token } : {});
  } catch (error) {
    failedControl(error);
    return { status: 200, worked: true };
  }
}

/** A refusal shows nothing when the token was no longer good. */
function doubt(struck: Struck): Struck {
  const { card, state } = struck;
  if (state !== "held" || card.anywhere?.needs !== "token") return struck;
  return { card, state: "not-tried", because: { kind: "tokenEnded" } };
}
