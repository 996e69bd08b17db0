import { type TemplateResult, html } from "lit";
import type { ControlState } from "../../../src/control/contract.ts";
import { button, submitButton } from "../../kit/button.ts";
import { control } from "../control.ts";
import { type Field, fieldView, valuesOf } from "../fields.ts";
import { LabPage } from "../lab-page.ts";
import { durationWords, offsetWords } from "./clock-words.ts";

const STEPS: readonly (readonly [name: string, seconds: number])[] = [
  ["5 minutes", 300],
  ["1 hour", 3_600],
  ["1 day", 86_400],
  ["90 days", 90 * 86_400],
];
const FIELDS: readonly Field[] = [
  { type: "number", name: "amount", label: "Amount", hint: "Negative: back.", value: "1", required: true },
  {
    type: "select",
    name: "unit",
    label: "Unit",
    choices: [
      { value: "60", text: "minutes" },
      { value: "3600", text: "hours" },
      { value: "86400", text: "days" },
    ],
    value: "3600",
    numeric: true,
  },
];

class ClockPage extends LabPage {
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override heading(): string {
    return "Clock";
  }

  #move(seconds: number): void {
    void this.act(async () => {
      const { offsetSeconds } = await control.moveClock({ seconds });
      return `Moved ${seconds < 0 ? "back" : "forward"} ${durationWords(seconds)}. Now: ${offsetWords(offsetSeconds)}`;
    });
  }

  #reset(): void {
    void this.act(async () => {
      await control.moveClock({ reset: true });
      return "The tenant's clock is right again.";
    });
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const { amount, unit } = valuesOf(FIELDS, new FormData(event.target as HTMLFormElement));
    this.#move(Number(amount) * Number(unit));
  }

  protected override view({ clock: { offsetSeconds } }: ControlState): TemplateResult {
    const now = new Date(Date.now() + offsetSeconds * 1000);
    const shown = now.toLocaleString("en-GB", { dateStyle: "full", timeStyle: "medium" });
    return html`<p>
        Tokens, codes, secrets and sessions age by the tenant's clock. Your own server keeps this machine's: move the
        tenant, and see how it takes clocks that differ.
      </p>
      <p class="lab-clock"><time datetime=${now.toISOString()}>${shown}</time></p>
      <p>${offsetWords(offsetSeconds)}</p>
      <div class="commands" role="group" aria-label="Move forward">
        ${STEPS.map(([name, seconds]) => button(`Forward ${name}`, () => this.#move(seconds)))}
      </div>
      <form @submit=${(event: SubmitEvent) => this.#submit(event)}>
        <div class="lab-fields">${FIELDS.map(fieldView)}</div>
        <div class="actions">
          ${submitButton("Move the clock")} ${button("Back to this machine's time", () => this.#reset())}
        </div>
      </form>`;
  }
}
customElements.define("lab-clock", ClockPage);
