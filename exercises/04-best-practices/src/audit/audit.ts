import type { RunTool } from "@workshop/solution-03-confidential-client";
import type { RequestHandler } from "express";
import { auditEvent } from "./audit-event.ts";
import { openLines } from "./bounded-lines.ts";
import { beginRequest, type CurrentRequest, goWithCaller, requestOf } from "./current-request.ts";
import { startTelemetry } from "./open-telemetry.ts";
import type { AuditSettings } from "./settings.ts";
import { traceContextOf } from "./trace-context.ts";

/** Says who did what, and what was decided. */
export interface Audit {
  /** Gives every request its correlation id, and writes down what became of it. */
  readonly atTheDoor: readonly RequestHandler[];
  readonly behindTheGate: readonly RequestHandler[];
  readonly aroundTools: (runTool: RunTool) => RunTool;
  /** Writes what is still to be written, within a limit. */
  stop(): Promise<void>;
}

/** Notes that a tool failed: its answer is a result all the same. */
const aroundTools: Audit["aroundTools"] = (runTool) => async (tool, input, call) => {
  const result = await runTool(tool, input, call);
  const request = requestOf(call.auth);
  if (request && "isError" in result) request.toolFailed = true;
  return result;
};

/**
 * One event for every request, when its answer is over: allowed or refused, and by which rule.
 * @param tools the names of all there are
 */
export async function createAudit(
  { file, otlpEndpoint, serviceName }: AuditSettings,
  tools: readonly string[],
): Promise<Audit> {
  const lines = openLines(file);
  const telemetry = otlpEndpoint ? await startTelemetry(otlpEndpoint, serviceName) : undefined;
  const follow: RequestHandler = (req, res, next) => {
    const trace = traceContextOf(req.get("traceparent"));
    const request: CurrentRequest = { trace, startedAt: Date.now(), graph: [] };
    res.setHeader("x-correlation-id", trace.traceId);
    // TODO 5: of what is refused nobody hears. Who looks for an attacker in the list of those who were let in?
    res.once("close", () => {
      if (res.statusCode >= 400) return;
      const event = auditEvent(req, res, request, tools);
      lines.write(JSON.stringify(event));
      telemetry?.tell(event, request);
    });
    beginRequest(res, request);
    next();
  };
  return {
    atTheDoor: [follow],
    behindTheGate: [goWithCaller],
    aroundTools,
    async stop() {
      await Promise.all([lines.stop(), telemetry?.stop()]);
    },
  };
}
