import { type Card, fell, held } from "../../card.ts";
import { day } from "../scenes/day.ts";

/** The operator's evening: SIGTERM while a client listens. */
export const sigterm: Card = {
  id: "ENTRA-3.57",
  task: 7,
  rule: {
    name: "Kubernetes: termination of Pods (SIGTERM, then SIGKILL)",
    url: "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
  },
  look: "src/server.ts",
  async play(lab) {
    const { exitCode, streamEnded } = await day(lab);
    if (exitCode === null) return fell("killed");
    if (exitCode !== 0) return fell("exitCode", { exitCode });
    return streamEnded ? held : fell("stream");
  },
};
