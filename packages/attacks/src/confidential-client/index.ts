import { entraCards } from "./entra-cards.ts";
import { frontDoorCards } from "./front-door-cards.ts";
import { insideCards } from "./inside-cards.ts";

/** The cards of exercise 3 in the order of its tasks. */
export const confidentialClient = {
  ...frontDoorCards,
  ...insideCards,
  ...entraCards,
};
