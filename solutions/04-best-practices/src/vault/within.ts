/**
 * The promise's outcome, or a refusal after a time.
 * @param limit milliseconds
 */
export async function within<T>(
  limit: number,
  promise: Promise<T>,
  tooLate: () => Error = () => new Error("no answer in time"),
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate()), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
