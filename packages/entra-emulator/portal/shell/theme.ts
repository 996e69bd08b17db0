import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components";

export type Scheme = "light" | "dark";

const KEPT = "portal-scheme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** What the person chose here, or else what their system says. */
export function currentScheme(): Scheme {
  const kept = localStorage.getItem(KEPT);
  return kept === "light" || kept === "dark" ? kept : dark.matches ? "dark" : "light";
}

function apply(): void {
  const scheme = currentScheme();
  setTheme(scheme === "dark" ? webDarkTheme : webLightTheme);
  document.documentElement.dataset["scheme"] = scheme;
}

/** @param onChange hears when the system changes from day to night */
export function startTheme(onChange: () => void): void {
  apply();
  dark.addEventListener("change", () => {
    apply();
    onChange();
  });
}

export function toggleScheme(): Scheme {
  localStorage.setItem(KEPT, currentScheme() === "dark" ? "light" : "dark");
  apply();
  return currentScheme();
}
