import { type HTMLElement, parse } from "node-html-parser";
import type { Visited } from "./http.ts";

/** A page of the tenant, read as a person reads it. */
export interface TenantPage {
  readonly id: string;
  readonly url: string;
  /** The first form: where it goes and what it carries without anybody typing. */
  readonly form: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined;
  /** The line in red. */
  readonly problem: string | undefined;
  /** Rows of the account picker: user name → value of its button. */
  readonly accounts: ReadonlyMap<string, string>;
}

function readForm(root: HTMLElement, url: string): TenantPage["form"] {
  const form = root.querySelector("form");
  if (!form) return undefined;
  const inputs = form.querySelectorAll("input").filter((input) => input.getAttribute("type") !== "checkbox");
  const fields = inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""] as const);
  return { action: new URL(form.getAttribute("action") ?? "", url).href, fields: Object.fromEntries(fields) };
}

function readAccounts(root: HTMLElement): ReadonlyMap<string, string> {
  const rows = root.querySelectorAll("button[name=account]");
  return new Map(
    rows.map((row) => [(row.querySelector("small")?.text ?? "").trim().toLowerCase(), row.getAttribute("value") ?? ""]),
  );
}

/** Undefined for whatever is not one of our pages. Ours come over HTTPS only: a password goes nowhere else. */
export function readTenantPage({ url, contentType, body }: Visited): TenantPage | undefined {
  if (!url.startsWith("https:") || !contentType.startsWith("text/html")) return undefined;
  const root = parse(body);
  const id = root.querySelector("html")?.getAttribute("data-page");
  if (!id) return undefined;
  const problem = root.querySelector(".problem")?.text.trim() ?? root.querySelector("dd")?.text.trim();
  return { id, url, form: readForm(root, url), problem, accounts: readAccounts(root) };
}
