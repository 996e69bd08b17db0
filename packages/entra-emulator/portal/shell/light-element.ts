import { LitElement } from "lit";

/**
 * An element without a shadow: its content is the document's, so that labels, one style sheet and the browser's own
 * search reach everything.
 */
export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
