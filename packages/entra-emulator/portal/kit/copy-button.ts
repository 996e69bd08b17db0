import type { TemplateResult } from "lit";
import { announce } from "../shell/announce.ts";
import { button } from "./button.ts";

async function copy(name: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`Copied: ${name}`);
  } catch {
    announce(`${name} could not be copied: this browser keeps its clipboard closed. Select the text instead.`);
  }
}

/** @param name what is copied: "Application (client) ID" */
export function copyButton(name: string, text: string): TemplateResult {
  return button("Copy", () => void copy(name, text), { appearance: "subtle", size: "small", label: `Copy ${name}` });
}
