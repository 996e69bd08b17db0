import { type Card, fell, held } from "../../card.ts";
import { tokenRequirements } from "../rules.ts";
import { tryToWrite, writer } from "../scenes/writer.ts";

/** Hedy's good token, in the address instead of the header. */
export const tokenInAddress: Card = {
  id: "ENTRA-3.06",
  task: 1,
  rule: tokenRequirements,
  look: "src/gate/require-access.ts",
  async play(lab) {
    const { server, tokens } = await writer(lab);
    const { pathname } = new URL(server.url);
    for (const name of ["access_token", "token"]) {
      const path = `${pathname}?${name}=${tokens.accessToken}`;
      const { status, written } = await tryToWrite(lab, { path });
      if (written || status < 400) return fell("letIn", { name, status });
    }
    return held;
  },
};
