/** What is wrong with the surroundings at the moment, and so what a person may hear that they would not otherwise. */
export interface Weather {
  redisAway: boolean;
  serverDown: boolean;
  graphThrottles: boolean;
}

/** What happened, in numbers; and what must not have happened, in words. */
export interface Tally {
  readonly counts: Record<Count, number>;
  /** Somebody heard what is not theirs. */
  readonly foreign: string[];
  /** What was acknowledged, and is not there any more. */
  readonly lost: string[];
  /** An answer that nothing around it explains. */
  readonly wrong: string[];
}

const COUNTS = {
  calls: 0,
  signIns: 0,
  refreshes: 0,
  notes: 0,
  unavailable: 0,
  unreachable: 0,
  throttledByGraph: 0,
  toldAfterThrottling: 0,
  revoked: 0,
  unacknowledged: 0,
};
type Count = keyof typeof COUNTS;

export const newTally = (): Tally => ({ counts: { ...COUNTS }, foreign: [], lost: [], wrong: [] });
