import type { ControlState } from "../../../src/control/contract.ts";
import { textOf } from "../../kit/form-data.ts";
import { apiChoices } from "../directory-names.ts";
import type { Field } from "../fields.ts";
import type { Expectation } from "../token/finding.ts";

/** The server that the token is shown to. */
export function inspectFields(state: ControlState): readonly Field[] {
  return [
    {
      type: "text",
      name: "tenantId",
      label: "Your Directory (tenant) ID",
      value: state.tenants[0]?.id ?? "",
    },
    {
      type: "text",
      name: "clientId",
      label: "Your Application (client) ID",
      hint: "Of the API, not of the client that calls it.",
      value: apiChoices(state)[0]?.value ?? "",
    },
    {
      type: "select",
      name: "version",
      label: "Token version your API asks for",
      hint: "requestedAccessTokenVersion in the manifest.",
      choices: [
        { value: "2", text: "2" },
        { value: "1", text: "1 (null)" },
      ],
    },
    { type: "text", name: "identifierUri", label: "Your Application ID URI", hint: "For v1 tokens: api://…" },
    {
      type: "text",
      name: "permission",
      label: "Scope or role that the call needs",
      hint: "One word, for example mcp.read.",
    },
  ];
}

/** What was filled in, as far as it is known before the signature is. */
export function expectationOf(data: FormData, { origin, clock }: ControlState): Omit<Expectation, "signature"> {
  return {
    tenantId: textOf(data, "tenantId"),
    clientId: textOf(data, "clientId"),
    version: textOf(data, "version") === "1" ? 1 : 2,
    identifierUri: textOf(data, "identifierUri"),
    permission: textOf(data, "permission"),
    origin,
    now: Math.floor(Date.now() / 1000) + clock.offsetSeconds,
  };
}
