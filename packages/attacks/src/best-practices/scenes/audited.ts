import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ControlFailed } from "../../card.ts";
import { enter, startFacade } from "../../confidential-client/scenes/facade.ts";
import { openSignIn } from "../../confidential-client/scenes/open-sign-in.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { openSession } from "../../remote/mcp-session.ts";
import { until } from "../../remote/until.ts";
import { worked } from "./office.ts";

/** What nobody may find again. */
export const NOTE = "canary: the door code is 4711";
/** What somebody would like to find again. */
export const FORGED = "forgedbymallory";

export interface AuditLine {
  readonly text: string;
  /** Undefined: the line is no JSON object. */
  readonly event: Readonly<Record<string, unknown>> | undefined;
}

function readLines(file: string): AuditLine[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).map(parse);
  } catch {
    return [];
  }
}

function parse(text: string): AuditLine {
  try {
    const value: unknown = JSON.parse(text);
    return { text, event: typeof value === "object" && value !== null ? (value as AuditLine["event"]) : undefined };
  } catch {
    return { text, event: undefined };
  }
}

const newTrace = (): { id: string; headers: Record<string, string> } => {
  const id = randomBytes(16).toString("hex");
  return { id, headers: { traceparent: `00-${id}-${randomBytes(8).toString("hex")}-01` } };
};

/**
 * A working day that is written down: Ada writes a note and asks Graph who she is, Grace tries to write, somebody comes without a
 * token, and Mallory sends names for her requests that she would like to read again. Then the server stops.
 */
export function audited(lab: Lab) {
  return lab.once("an audited day", async () => {
    const file = join(await lab.newHome(), "audit.jsonl");
    const collector = await lab.startCollector();
    const running = await startFacade(lab, { AUDIT_FILE: file, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const { server, entra } = running;
    const { tokens, secrets } = await openSignIn(running, ada, "mcp.read mcp.write");
    const session = tokens && (await openSession(server, tokens.accessToken));
    if (!session) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    const [writing, asking] = [newTrace(), newTrace()];
    const written = await session.call("addNote", { text: NOTE }, { headers: writing.headers });
    const asked = await session.call("getUserDetails", {}, { headers: asking.headers });
    const failed = [written, asked].find((answered) => !worked(answered));
    if (failed) throw new ControlFailed("toolAnswered", { status: failed.http.status });
    const { session: ofGrace } = await enter(running, grace);
    const refused = await ofGrace.call("addNote", { text: NOTE });
    await server.send({ method: "POST", json: {} });
    const forged = { traceparent: `00-${FORGED}-01`, "x-correlation-id": FORGED, "x-request-id": FORGED };
    const named = await ofGrace.call(`x\n{"event":"decision","who":"${FORGED}"}`, {}, { headers: forged });
    const graphSaw = entra.recorder
      .exchanges()
      .filter(({ path }) => path === "/v1.0/me")
      .map((one) => one.correlationId);
    await until(
      async () => collector.exports.map(({ signal }) => signal),
      (signals) => signals.includes("traces") && signals.includes("logs"),
    );
    await server.terminate();
    return {
      lines: readLines(file),
      refusedWith: refused.http.status,
      echoed: JSON.stringify(named.http.headers).includes(FORGED),
      correlation: written.http.headers["x-correlation-id"],
      writing: writing.id,
      asking: asking.id,
      graphSaw,
      secrets,
      collector,
      stderr: server.stderr(),
    };
  });
}
