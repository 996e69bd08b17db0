import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { everyday } from "../scenes/everyday.ts";
import { requireAnswer } from "../tool-result.ts";

/** What `getUserDetails` needs, and what every sign-in with MSAL asks besides. */
const NEEDED = new Set(["User.Read", "openid", "profile", "offline_access", "email", ".default"]);

/** The user is asked for the permissions that one tool needs, and no other. */
export const moreThanNeeded: Card = {
  id: "ENTRA-2.16",
  task: 6,
  rule: {
    name: "Microsoft identity platform: least privilege",
    url: "https://learn.microsoft.com/entra/identity-platform/secure-least-privileged-access",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { first, opened } = await everyday(lab);
    requireAnswer(first, ada);
    const asked = new URL(opened[0] ?? "about:blank").searchParams.get("scope")?.split(" ") ?? [];
    const more = asked.filter((scope) => !NEEDED.has(scope.replace("https://graph.microsoft.com/", "")));
    return more.length > 0 ? fell("asked", { scopes: more.join(" ") }) : held;
  },
};
