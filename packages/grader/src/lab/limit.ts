/** Runs a job when there is a place for it. With `first`, before those that came earlier and are in no hurry. */
export type Limit = <T>(job: () => Promise<T>, first?: boolean) => Promise<T>;

/** Lets at most `places` of the given jobs run at a time, in the order they came. */
export function createLimit(places: number): Limit {
  const [hurried, waiting]: [(() => void)[], (() => void)[]] = [[], []];
  let free = places;
  return async (job, first = false) => {
    if (free === 0) await new Promise<void>((resolve) => (first ? hurried : waiting).push(resolve));
    else free--;
    try {
      return await job();
    } finally {
      const next = hurried.shift() ?? waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
