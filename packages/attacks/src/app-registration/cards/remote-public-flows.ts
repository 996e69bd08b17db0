import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { deviceCodeFor } from "../device-code.ts";
import { publicFlows } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** Mallory starts a device code sign-in for the remote server and sends the code to Ada. */
export const remotePublicFlows: Card = {
  id: "ENTRA-1.12",
  task: 2,
  rule: publicFlows,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    if (it.app.isFallbackPublicClient !== true) return held;
    if (!it.entra) return fell("on");
    const { waiting, userCode, verificationUri, ask } = await deviceCodeFor(lab, it);
    if (!waiting) return fell("on");
    const person = { userName: ada.signInName, password: ada.password };
    await lab.newBrowser(it.entra).enterDeviceCode(verificationUri, userCode, person);
    return (await ask()) === 200 ? fell("phished") : fell("on");
  },
};
