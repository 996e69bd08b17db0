/** Leads to the same request with a fresh choice of account. */
export function withOtherAccount(path: string, search: string): string {
  const params = new URLSearchParams(search);
  params.delete("login_hint");
  params.set("prompt", "login");
  return `${path}?${params.toString()}`;
}
