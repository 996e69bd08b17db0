import { type Card, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { protectMcp } from "../entra-rules.ts";
import { sdkClient } from "../scenes/sdk-client.ts";

/** A client of the MCP SDK, which nobody taught about Entra, follows what the server publishes, all the way. */
export const theResourceTrap: Card = {
  id: "ENTRA-3.83",
  task: 10,
  rule: protectMcp,
  look: "src/protected-resource.ts",
  async play(lab) {
    const { refusal, said, called } = await sdkClient(lab);
    if (refusal) return fell("refused", { refusal });
    return called ? held : fell("lost", { said: quote(said) });
  },
};
