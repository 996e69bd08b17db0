import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { storingTokens } from "../rules.ts";
import { everyday } from "../scenes/everyday.ts";
import { requireAnswer } from "../tool-result.ts";

/** Another account of this machine lists the files the server left and reads those it may. */
export const readableByOthers: Card = {
  id: "ENTRA-2.11",
  task: 5,
  rule: storingTokens,
  look: "src/token-cache.ts",
  async play(lab) {
    const { first, files } = await everyday(lab);
    requireAnswer(first, ada);
    const open = files.find((file) => file.othersMayRead);
    return open ? fell("open", { file: open.path }) : held;
  },
};
