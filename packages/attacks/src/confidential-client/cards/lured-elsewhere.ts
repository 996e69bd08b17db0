import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { clientDocuments } from "../scenes/client-documents.ts";

/** The client id is an address, and the server goes there. Where else can it be led, and what does it believe? */
export const luredElsewhere: Card = {
  id: "ENTRA-3.42",
  task: 5,
  rule: {
    name: "MCP authorization, Client ID Metadata Document Security (SSRF)",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization#client-id-metadata-document-security",
  },
  look: "src/facade/fetch-document.ts",
  async play(lab) {
    const { advertised, signedIn, followed, believed, visitedOwnMachine } = await clientDocuments(lab);
    if (advertised && !signedIn) throw new ControlFailed("goodDocument");
    if (followed) return fell("followed");
    if (visitedOwnMachine) return fell("inside");
    const [wrong] = believed;
    return wrong ? fell("believed", { document: wrong }) : held;
  },
};
