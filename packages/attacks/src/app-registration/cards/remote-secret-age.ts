import { type Card, fell, held } from "../../card.ts";
import { secretsOfApps } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

const DAY = 86_400_000;
/** Days: six months, as the portal recommends, however the calendar counts them. */
const LONGEST = 184;

/** A secret that was copied from a log is tried months later. */
export const remoteSecretAge: Card = {
  id: "ENTRA-1.13",
  task: 2,
  rule: secretsOfApps,
  look: "src/registrations.ts",
  async play(lab) {
    const { app } = await registeredApp(lab, "remote");
    const lifetimes = app.passwordCredentials.map(({ startDateTime, endDateTime }) =>
      Math.round((Date.parse(endDateTime) - Date.parse(startDateTime)) / DAY),
    );
    const days = Math.max(0, ...lifetimes);
    return days > LONGEST ? fell("tooLong", { days }) : held;
  },
};
