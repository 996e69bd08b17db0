import { randomUUID } from "node:crypto";
import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada, grace } from "../../people.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { enter } from "../scenes/facade.ts";
import { onRoughServer } from "../scenes/rough.ts";

/** Ada leaves the company, and Grace gets her address. What Ada wrote stays Ada's: names change hands, `tid` and `oid` do not. */
export const notesOfAnother: Card = {
  id: "ENTRA-3.48",
  task: 6,
  rule: {
    name: "Microsoft identity platform: validate claims, key data by tid and oid",
    url: "https://learn.microsoft.com/entra/identity-platform/claims-validation",
  },
  look: "src/caller.ts",
  play: (lab) =>
    onRoughServer(lab, async (rough) => {
      const text = `note ${randomUUID()}`;
      await rough.session.call("addNote", { text });
      const own = await rough.session.call("listNotes");
      if (!textOf(own).includes(text)) throw new ControlFailed("toolAnswered", { status: own.http.status });
      const before = await enter(rough, grace);
      if (textOf(await before.session.call("listNotes")).includes(text)) return fell("shown");
      const { userPrincipalName, displayName } = ada;
      rough.entra.updateUser(ada.id, { userPrincipalName: "ada.left@contoso.onmicrosoft.com" });
      rough.entra.updateUser(grace.id, { userPrincipalName, displayName, mail: userPrincipalName });
      const namesake = await enter(rough, { ...grace, userPrincipalName, displayName });
      rough.entra.updateUser(grace.id, { userPrincipalName: grace.userPrincipalName, displayName: grace.displayName });
      rough.entra.updateUser(ada.id, { userPrincipalName });
      return textOf(await namesake.session.call("listNotes")).includes(text) ? fell("byName") : held;
    }),
};
