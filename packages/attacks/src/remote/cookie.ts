/** A Set-Cookie header, read as RFC 6265 §5.2 says. Names of attributes are in lower case. */
export interface Cookie {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function readCookie(header: string): Cookie {
  const [pair = "", ...rest] = header.split(";").map((part) => part.trim());
  const attributes = rest.map((part) => {
    const [name = "", value = ""] = part.split("=");
    return [name.trim().toLowerCase(), value.trim()];
  });
  return { name: pair.split("=")[0] ?? "", attributes: Object.fromEntries(attributes) as Record<string, string> };
}
