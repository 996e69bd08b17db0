import { type Card, fell, held } from "../../card.ts";
import { appRoles } from "../rules.ts";
import { apiToken, ROLE } from "../scenes/api-token.ts";
import { registeredApp } from "../scenes/app.ts";

/** Ada, who may administer the notes, brings her token. */
export const appRole: Card = {
  id: "ENTRA-1.19",
  task: 3,
  rule: appRoles,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    const role = it.app.appRoles.find(({ value, isEnabled }) => value === ROLE && isEnabled);
    if (!role?.allowedMemberTypes.includes("User")) return fell("noRole");
    if (!it.assignedTo.some(({ appRoleId }) => appRoleId === role.id)) return fell("nobody");
    if (!it.entra) return held;
    const { claims, refusal } = await apiToken(lab);
    if (refusal) return fell("refused", { error: refusal });
    const roles = Array.isArray(claims["roles"]) ? claims["roles"] : [];
    return roles.includes(ROLE) ? held : fell("notInTheToken");
  },
};
