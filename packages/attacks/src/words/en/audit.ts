import type { CardWords } from "../words.ts";

const DAY = "on that day Ada's calls were answered";

/** Exercise 4, task 5. */
export const audit = {
  "ENTRA-4.33": {
    title: "Nobody can say who did it",
    sent: "addNote as Ada; then the lines of AUDIT_FILE",
    got: {
      none: "{lines} lines, none of them an allowed addNote",
      who: "who: {who}",
      missing: "an event without {field}",
    },
    safe: "time, who (tid and oid), client, tool, decision, status, correlationId",
    why: "Names are given to others; an object id alone exists in every tenant.",
    look: "what an event says about who called",
    control: DAY,
  },
  "ENTRA-4.34": {
    title: "Of those who were refused, nobody hears",
    sent: "addNote as Grace, who may not, and a call without a token",
    got: {
      grace: "{refusals} refusals in AUDIT_FILE, none of Grace",
      rule: "Grace's refusal, without a rule",
      tool: "Grace's refusal, and as the tool she asked for {tool}",
      nobody: "nothing about the call without a token",
    },
    safe: "an event for each: decision “refused”, the tool, the rule, the status",
    why: "An attack is a hundred refusals and one success. You would see the success.",
    look: "which requests become events",
    control: "Grace was refused",
  },
  "ENTRA-4.35": {
    title: "A stranger writes in the log",
    sent: "traceparent, X-Correlation-Id and a tool's name of Mallory's choice",
    got: {
      broken: "a line of AUDIT_FILE that is no JSON",
      kept: "Mallory's text in AUDIT_FILE",
      stderr: "Mallory's text on stderr",
      echoed: "Mallory's text in the headers of the answer",
    },
    safe: "an id of your own; names of tools that exist",
    why: "Who may write in the log can hide in it, or blame somebody else.",
    look: "what of a request's headers and body is taken over",
    control: "other events of the day are there",
  },
  "ENTRA-4.36": {
    title: "The log knows what it must not know",
    sent: "a sign-in, a note, a refusal; then AUDIT_FILE, stderr and the collector",
    got: { found: "a {kind} in {place}" },
    safe: "ids only: no token, code, secret, text or name",
    why: "Logs are copied, mailed and kept for years, by people without your keys.",
    look: "what is put into an event",
    control: "the events of the day are there",
  },
  "ENTRA-4.37": {
    title: "Graph knows the call by another name",
    sent: "getUserDetails; then what Graph was sent, and the event",
    got: {
      otherName: "Graph got another client-request-id than the event's correlationId",
      noRequestId: "Graph's own request-id is not in the event",
    },
    safe: "client-request-id is our correlation id; graph holds Graph's request-id",
    why: "Support asks for the id. Without one, two logs are two stories.",
    look: "what is sent to Graph beside the token, and kept of its answer",
    control: "the call was answered, and its event is there",
  },
  "ENTRA-4.38": {
    title: "The trace of the caller breaks off here",
    sent: "addNote with a good traceparent",
    got: {
      audit: "another correlationId in the event",
      answer: "x-correlation-id: {header}",
      silent: "no {signal} at OTEL_EXPORTER_OTLP_ENDPOINT",
    },
    safe: "one trace id in the event, the answer and what the collector gets",
    why: "A call goes through five services. One id finds it in all of them.",
    look: "where the trace id comes from",
    control: "the call was answered, and its event is there",
  },
  "ENTRA-4.39": {
    title: "The log is full, and so the server stands still",
    sent: "AUDIT_FILE on a full disk, a collector that hangs; then people work",
    got: {
      ended: "the process ended",
      nobodyIn: "Ada could not sign in",
      refused: "listNotes was answered with {status}",
      noEnd: "it did not end after SIGTERM",
    },
    safe: "every call is answered; lost events are counted and reported",
    why: "A full disk at the log is then an outage of everything.",
    look: "what happens when a line cannot be written",
    control: "it is the calls themselves",
  },
} as const satisfies Record<string, CardWords>;
