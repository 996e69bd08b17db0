import { join } from "node:path";
import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { enter, startFacade } from "../../confidential-client/scenes/facade.ts";
import { ada } from "../../people.ts";
import { logAvailability } from "../audit-rules.ts";
import { worked } from "../scenes/office.ts";

const CALLS = 5;

/** A disk without room, for whoever writes to it (null(4), full(4)). */
const FULL = "/dev/full";

/** The disk of the log is full, and the collector hangs. People go on working. */
export const unwritableLog: Card = {
  id: "ENTRA-4.39",
  task: 5,
  rule: logAvailability,
  look: "src/audit/bounded-lines.ts",
  async play(lab) {
    const collector = await lab.startCollector();
    collector.become("hangs");
    const file = process.platform === "linux" ? FULL : join(await lab.newHome(), "no-such-folder", "audit.jsonl");
    const running = await startFacade(lab, { AUDIT_FILE: file, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const entered = await enter(running, ada).catch((error: unknown) => {
      if (error instanceof ControlFailed) return undefined;
      throw error;
    });
    if (!entered) return running.server.running() ? fell("nobodyIn") : fell("ended");
    for (let call = 0; call < CALLS; call++) {
      const answered = await entered.session.call("listNotes");
      if (!running.server.running()) return fell("ended");
      if (!worked(answered)) return fell("refused", { status: answered.http.status });
    }
    return (await running.server.terminate()).exitCode === 0 ? held : fell("noEnd");
  },
};
