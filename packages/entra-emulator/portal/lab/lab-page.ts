import type { TemplateResult } from "lit";
import type { ControlState } from "../../src/control/contract.ts";
import { Page } from "../shell/page.ts";
import { control } from "./control.ts";
import { type EventHandlers, listen } from "./events.ts";
import { labMenu } from "./lab-menu.ts";

/** A page of the Lab: it knows the tenant's state, and follows it when somebody else changes it. */
export abstract class LabPage extends Page<ControlState> {
  #stop: (() => void) | undefined;
  #known: ControlState | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  /** What else the page wants to hear. */
  protected handlers(): EventHandlers {
    return {};
  }

  /** The exchange after which events are wanted. */
  protected since(): number | undefined {
    return undefined;
  }

  protected override async load(): Promise<ControlState> {
    // Once there is something to show it stays, with what was typed: an outage is told where something is done.
    const state = await control.state().catch((error: unknown) => {
      if (!this.#known) throw error;
      return this.#known;
    });
    this.#known = state;
    return state;
  }

  protected override async reload(): Promise<void> {
    await super.reload();
    if (!this.#known || !this.isConnected) return;
    this.#stop ??= listen({ state: () => void this.reload(), ...this.handlers() }, this.since());
  }

  protected override menu(): TemplateResult {
    return labMenu();
  }
}
