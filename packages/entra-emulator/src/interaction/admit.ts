import { isConsumers } from "../admission/audience.ts";
import { requireEnabledClient } from "../admission/enabled.ts";
import type { User } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";
import { deviceConfirmPage } from "../pages/device-pages.ts";
import type { Account, Session } from "../state/model.ts";
import { accountFrame } from "./account-frame.ts";
import type { Admission, Outcome, Said, Visit } from "./model.ts";
import { askSecondFactor, shownStrength } from "./second-factor.ts";

const NOTHING_SAID: Said = { confirmed: false, accepted: false };
/** A stop on the way, not a refusal. */
const CONFIRM = 50199;

/** @throws EntraError 500208, 50020, 50057 */
function requireMember({ emulator, interaction }: Visit, tenantId: string, account: Account): User {
  const { directory } = emulator;
  if (isConsumers(interaction.endpoint.alias))
    throw new EntraError(500208, { user: directory.user(account)?.signInName });
  const user = directory.userIn(tenantId, account);
  if (!user)
    throw new EntraError(50020, {
      user: directory.user(account)?.signInName,
      tenant: directory.tenant(tenantId)?.displayName,
      client: interaction.client.displayName,
    });
  if (!user.accountEnabled) throw new EntraError(50057);
  return user;
}

function confirmation(admission: Admission): Outcome | undefined {
  const { interaction, said, user } = admission;
  if (!interaction.confirms || said.confirmed) return undefined;
  const page = deviceConfirmPage(accountFrame(admission), interaction.client.displayName, user.signInName);
  return { kind: "page", page, aadsts: CONFIRM };
}

/** An authenticated person: may they come in, and did they agree? Membership, confirmation, second factor, agreement, in this order. */
export function admit(visit: Visit, account: Account, session: Session, said: Said = NOTHING_SAID): Outcome {
  const { emulator, interaction } = visit;
  const tenantId = interaction.endpoint.tenantId ?? account.tenantId;
  try {
    requireEnabledClient(emulator.directory, tenantId, interaction.client);
    const user = requireMember(visit, tenantId, account);
    const admission = { ...visit, tenantId, account, session, user, said };
    const stop = confirmation(admission) ?? askSecondFactor(admission) ?? interaction.agreement(admission);
    if (stop) return stop;
    const authTime = session.accounts.find(({ userId }) => userId === account.userId)?.signedInAt ?? session.usedAt;
    const home = { tenantId: account.tenantId, userId: account.userId };
    const strength = shownStrength(admission);
    return { kind: "signed-in", signedIn: { tenantId, account: home, user, sid: session.sid, authTime, strength } };
  } catch (error) {
    if (error instanceof EntraError) return { kind: "error-page", error };
    throw error;
  }
}
