import type { Delegation, State } from "../state/model.ts";

function belongsTo(delegation: Delegation | null, userId: string): boolean {
  return delegation?.userId === userId || delegation?.home.userId === userId;
}

/** What `POST /users/{id}/revokeSignInSessions` does: everything issued before `now` (milliseconds) is withdrawn. */
export function revokeSessions(state: State, userId: string, now: number): void {
  const before = state.revocations[userId]?.count ?? 0;
  state.revocations[userId] = { count: before + 1, at: now };
  for (const token of Object.values(state.refreshTokens))
    if (belongsTo(token.delegation, userId)) token.status = "revoked";
  for (const code of Object.values(state.codes)) if (belongsTo(code.delegation, userId)) code.revoked = true;
  for (const device of Object.values(state.deviceCodes)) {
    if (device.status === "approved" && belongsTo(device.delegation, userId)) device.status = "declined";
  }
  for (const session of Object.values(state.sessions)) {
    session.accounts = session.accounts.filter((account) => account.userId !== userId);
  }
}

/** As if the user had been away for 90 days. */
export function expireRefreshTokens(state: State, userId: string): void {
  for (const token of Object.values(state.refreshTokens)) {
    if (belongsTo(token.delegation, userId) && token.status === "good") token.status = "expired";
  }
}
