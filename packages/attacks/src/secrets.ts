const WINDOW = 40;

/**
 * Pieces of a secret that are enough to recognise it: also when only a part was written. The first characters of a
 * JWT are its header, the same in every token and no secret, so they do not count.
 */
function pieces(secret: string): string[] {
  if (secret.length <= 2 * WINDOW) return [secret];
  const starts: number[] = [];
  for (let start = 60; start + WINDOW <= secret.length; start += 120) starts.push(start);
  return [...starts.map((start) => secret.slice(start, start + WINDOW)), secret.slice(-WINDOW)];
}

/** The first of these secrets that appears in the text, by kind, or undefined. */
export function findSecret(text: string, secrets: readonly { kind: string; value: string }[]): string | undefined {
  return secrets.find(({ value }) => pieces(value).some((piece) => text.includes(piece)))?.kind;
}

/** The same, when the text may be wrapped in an encoding that hides nothing: base64 or hex. */
export function findSecretDecoded(
  content: Buffer,
  secrets: readonly { kind: string; value: string }[],
): string | undefined {
  const text = content.toString("utf8");
  const layers = [text, Buffer.from(text, "base64").toString("utf8"), Buffer.from(text.trim(), "hex").toString("utf8")];
  return layers.map((layer) => findSecret(layer, secrets)).find((kind) => kind !== undefined);
}
