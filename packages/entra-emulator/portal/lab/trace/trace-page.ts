import { type TemplateResult, html } from "lit";
import type { ControlState } from "../../../src/control/contract.ts";
import type { Exchange } from "../../../src/recorder/exchange.ts";
import { button } from "../../kit/button.ts";
import { control } from "../control.ts";
import { namesOf } from "../directory-names.ts";
import type { EventHandlers } from "../events.ts";
import { LabPage } from "../lab-page.ts";
import { type Arrow, arrowsOf } from "./arrows.ts";
import "./details-dialog.ts";
import type { DetailsDialog } from "./details-dialog.ts";
import { downloadJson } from "./download.ts";
import { CAPACITY, ExchangeLog } from "./exchange-log.ts";
import { NO_FILTER, type TraceFilter, fits } from "./filter.ts";
import { sequence } from "./sequence.ts";
import { type TraceView, traceFilters } from "./trace-filters.ts";
import { traceTable } from "./trace-table.ts";

class TracePage extends LabPage {
  readonly #log = new ExchangeLog();
  #last: number | undefined;
  #filter: TraceFilter = NO_FILTER;
  #view: TraceView = "diagram";
  #offline = false;
  /** The newest stays visible until somebody scrolls away from it. */
  #follows = true;

  protected override heading(): string {
    return "Live trace";
  }

  protected override async load(): Promise<ControlState> {
    const state = await super.load();
    if (this.#last === undefined) {
      const { exchanges, last } = await control.exchanges();
      this.#last = last;
      this.#log.add(exchanges);
    }
    return state;
  }

  protected override since(): number | undefined {
    return this.#last;
  }

  protected override handlers(): EventHandlers {
    const connected = (offline: boolean) => () => {
      this.#offline = offline;
      this.requestUpdate();
    };
    return {
      exchange: (exchange) => {
        this.#log.add([exchange]);
        this.requestUpdate();
      },
      online: connected(false),
      offline: connected(true),
    };
  }

  override willUpdate(): void {
    const box = this.querySelector(".lab-sequence");
    if (box) this.#follows = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  }

  override updated(): void {
    const box = this.querySelector(".lab-sequence");
    if (box && this.#follows) box.scrollTop = box.scrollHeight;
  }

  #togglePause(): void {
    if (this.#log.paused) this.#log.resume();
    else this.#log.pause();
    this.requestUpdate();
  }

  #clear(): void {
    void this.act(async () => {
      await control.clearExchanges();
      this.#log.clear();
      return "The record is empty.";
    });
  }

  #commands(shown: readonly Exchange[]): TemplateResult {
    const { paused, waiting } = this.#log;
    return html`<div class="commands">
      ${button(paused ? `Resume (${waiting} new)` : "Pause", () => this.#togglePause())}
      ${button("Clear", () => this.#clear())}
      ${button("Download JSON", () => downloadJson("trace.json", shown), { disabled: shown.length === 0 })}
    </div>`;
  }

  #picture(state: ControlState, shown: readonly Exchange[]): TemplateResult {
    const names = namesOf(state);
    if (this.#view === "json") {
      return html`<pre
        class="lab-json"
        tabindex="0"
        role="region"
        aria-label="JSON"
      ><code>${JSON.stringify(shown, undefined, 2)}</code></pre>`;
    }
    const arrows = shown.flatMap((exchange) => arrowsOf(exchange, names));
    const open = (arrow: Arrow) => void this.querySelector<DetailsDialog>("lab-details")?.open(arrow, names);
    if (this.#view === "table") return traceTable(arrows, open);
    if (arrows.length === 0) return html`<p>Nothing to show yet. Sign in somewhere, or ask for a token.</p>`;
    return sequence(arrows, open);
  }

  protected override view(state: ControlState): TemplateResult {
    const shown = this.#log.shown.filter((exchange) => fits(this.#filter, exchange));
    const status = this.#offline ? "Connection lost. Trying again." : this.#log.paused ? "Paused." : "Live.";
    return html`<p>
        What goes over the wire between browser, applications and this tenant. Secrets are masked before they are
        recorded. The newest ${CAPACITY} exchanges are kept here.
      </p>
      ${traceFilters(state, { filter: this.#filter, view: this.#view }, ({ filter, view }) => {
        this.#filter = filter ?? this.#filter;
        this.#view = view ?? this.#view;
        this.requestUpdate();
      })}
      ${this.#commands(shown)}
      <p class="soft"><span role="status">${status}</span> ${shown.length} exchanges shown.</p>
      ${this.#picture(state, shown)}
      <lab-details></lab-details>`;
  }
}
customElements.define("lab-trace", TracePage);
