import { type Card, fell, held } from "../../card.ts";
import { clientDocuments } from "../scenes/client-documents.ts";

/** A client that registered nowhere: its id is the address of a document about it. Held, too, when no server says it can. */
export const clientDocument: Card = {
  id: "ENTRA-3.43",
  task: 5,
  rule: {
    name: "MCP authorization, Client ID Metadata Documents",
    url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization#client-id-metadata-documents",
  },
  look: "src/facade/client-documents.ts",
  async play(lab) {
    const { advertised, signedIn } = await clientDocuments(lab);
    return advertised && !signedIn ? fell("refused") : held;
  },
};
