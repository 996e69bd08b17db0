import { anotherToken } from "./cards/another-token.ts";
import { askedForNothing } from "./cards/asked-for-nothing.ts";
import { busyEntra } from "./cards/busy-entra.ts";
import { comeBackLater } from "./cards/come-back-later.ts";
import { comeBackSoon } from "./cards/come-back-soon.ts";
import { oneRushes } from "./cards/one-rushes.ts";
import { rushAtBoth } from "./cards/rush-at-both.ts";
import { somebodyElsesAnswer } from "./cards/somebody-elses-answer.ts";

/** The cards of task 6, in order. */
export const throttlingCards = {
  comeBackSoon,
  comeBackLater,
  busyEntra,
  somebodyElsesAnswer,
  askedForNothing,
  oneRushes,
  anotherToken,
  rushAtBoth,
};
