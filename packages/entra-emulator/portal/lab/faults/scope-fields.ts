import type { ControlState } from "../../../src/control/contract.ts";
import type { Choice } from "../../kit/fields.ts";
import { appChoices, userChoices } from "../directory-names.ts";
import type { Field } from "../fields.ts";

/** The choice that sends nothing. */
export const all = (text: string): Choice => ({ value: "", text });

/** Whom a fault hits. Nothing said: everybody. */
export function scopeFields(state: ControlState): readonly Field[] {
  return [
    { type: "select", name: "client", label: "Only this client", choices: [all("Every client"), ...appChoices(state)] },
    { type: "select", name: "user", label: "Only this user", choices: [all("Every user"), ...userChoices(state)] },
    { type: "text", name: "session", label: "Only this session", hint: "The sid of a token. Empty: every session." },
  ];
}
