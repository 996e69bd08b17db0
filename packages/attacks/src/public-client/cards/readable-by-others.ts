import { type Card, fell, held } from "../../card.ts";
import { ada } from "../people.ts";
import { everyday } from "../scenes/everyday.ts";
import { requireAnswer } from "../tool-result.ts";

/** Another account of this machine lists the files the server left and reads those it may. */
export const readableByOthers: Card = {
  id: "ENTRA-2.11",
  task: 5,
  rule: {
    name: "OAuth 2.0 Threat Model (RFC 6819) §5.1.6, storing access tokens",
    url: "https://www.rfc-editor.org/rfc/rfc6819#section-5.1.6",
  },
  look: "src/token-cache.ts",
  async play(lab) {
    const { first, files } = await everyday(lab);
    requireAnswer(first, ada);
    const open = files.find((file) => file.othersMayRead);
    return open ? fell("open", { file: open.path }) : held;
  },
};
