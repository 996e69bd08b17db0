import type { ControlState, FaultRequest } from "../../../src/control/contract.ts";
import type { Choice } from "../../kit/fields.ts";
import { apiChoices, userChoices } from "../directory-names.ts";
import type { Field } from "../fields.ts";
import { all, scopeFields } from "./scope-fields.ts";

export interface FaultForm {
  readonly kind: Exclude<FaultRequest["kind"], "clear">;
  readonly title: string;
  /** What a client sees, in one sentence. */
  readonly explains: string;
  readonly fields: readonly Field[];
}

const asTheyAre = (...values: string[]): Choice[] => values.map((value) => ({ value, text: value }));

const SURFACES = asTheyAre("discovery", "keys", "authorize", "token", "graph");
const GRANTS = asTheyAre(
  "authorization_code",
  "refresh_token",
  "client_credentials",
  "device_code",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
);
const STATUSES: readonly Choice[] = [
  { value: "429", text: "429 Too many requests" },
  { value: "500", text: "500 Internal server error" },
  { value: "502", text: "502 Bad gateway" },
  { value: "503", text: "503 Service unavailable" },
  { value: "504", text: "504 Gateway timeout" },
  { value: "403", text: "403 Forbidden" },
];
const WAYS_OUT: readonly Choice[] = [
  { value: "unavailable", text: "503 Service unavailable" },
  { value: "hang", text: "Never answers" },
  { value: "reset", text: "Cuts the connection" },
];
const STEP_UPS: readonly Choice[] = [
  { value: "50076", text: "AADSTS50076: a second factor is needed" },
  { value: "50079", text: "AADSTS50079: none is registered" },
];

const RETRY_AFTER: Field = { type: "number", name: "retryAfter", label: "Retry-After (seconds)" };
const TIMES: Field = { type: "number", name: "times", label: "How many requests", value: "1", required: true };
const aadsts = (value: string): Field => ({
  type: "number",
  name: "aadsts",
  label: "AADSTS number",
  hint: "Digits only: 50173, 65001, 7000215 …",
  value,
  required: true,
});

/** Every way in which something can go wrong on purpose, in the order of the page. */
export function faultForms(state: ControlState): readonly FaultForm[] {
  const scope = scopeFields(state);
  const person: Field = { type: "select", name: "userId", label: "User", choices: userChoices(state) };
  return [
    {
      kind: "graph",
      title: "Graph throttles or fails",
      explains: "The next calls of Microsoft Graph answer this. A good client waits as long as Retry-After says.",
      fields: [
        { type: "select", name: "status", label: "Status", choices: STATUSES, numeric: true },
        { ...RETRY_AFTER, value: "5" },
        TIMES,
        { type: "text", name: "path", label: "Path begins with", hint: "For example /me. Empty: every path." },
        ...scope,
      ],
    },
    {
      kind: "token",
      title: "Token request fails",
      explains: "The next requests of the token endpoint answer this AADSTS error.",
      fields: [
        aadsts("50076"),
        TIMES,
        { type: "select", name: "grant", label: "Only this grant", choices: [all("Every grant"), ...GRANTS] },
        ...scope,
      ],
    },
    {
      kind: "authorize",
      title: "Sign-in fails",
      explains: "The next authorization requests end with this error at the redirect URI.",
      fields: [aadsts("65004"), TIMES, ...scope],
    },
    {
      kind: "outage",
      title: "Outage",
      explains: "A part of the tenant is out. Client, user and session count where a request tells them.",
      fields: [
        { type: "select", name: "surface", label: "What is out", choices: SURFACES },
        { type: "select", name: "how", label: "How", choices: WAYS_OUT },
        { type: "number", name: "times", label: "How many requests", hint: "Empty: until you remove it." },
        { ...RETRY_AFTER, hint: "With 503 only." },
        ...scope,
      ],
    },
    {
      kind: "accessTokenLifetime",
      title: "Short access tokens",
      explains: "Access tokens issued from now on live this long, until you remove the rule.",
      fields: [
        { type: "number", name: "seconds", label: "Lifetime (seconds)", value: "60", required: true },
        { type: "number", name: "ahead", label: "Dated ahead by a wrong clock (seconds)" },
        ...scope,
      ],
    },
    {
      kind: "stepUp",
      title: "Step-up (second factor)",
      explains: "As a Conditional Access policy: tokens need a second factor, until you remove the rule.",
      fields: [
        { type: "select", name: "resource", label: "For this API", choices: [all("Every API"), ...apiChoices(state)] },
        {
          type: "text",
          name: "context",
          label: "Authentication context",
          hint: "c1 to c99. Empty: any second factor.",
        },
        { type: "select", name: "aadsts", label: "A client without it hears", choices: STEP_UPS, numeric: true },
        ...scope,
      ],
    },
    {
      kind: "revokeSessions",
      title: "Revoke a user's sessions",
      explains: "At once: refreshing answers AADSTS50173; Graph challenges clients that understand claims challenges.",
      fields: [person],
    },
    {
      kind: "expireRefreshTokens",
      title: "Expire refresh tokens",
      explains: "At once, as after 90 days of rest: refreshing answers AADSTS700082.",
      fields: [person],
    },
  ];
}
