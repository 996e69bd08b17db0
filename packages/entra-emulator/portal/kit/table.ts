import { type TemplateResult, html } from "lit";

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => unknown;
}

interface Table<Row> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said when there is nothing. */
  readonly empty: string;
}

/** It scrolls by itself on a narrow screen, also with the keyboard. */
export function table<Row>({ caption, columns, rows, empty }: Table<Row>): TemplateResult {
  if (rows.length === 0) return html`<div class="scroll"><p class="empty">${empty}</p></div>`;
  const [first, ...others] = columns;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption class="only-heard">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${first?.cell(row)}</th>
              ${others.map(({ cell }) => html`<td>${cell(row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What can be done with a row. */
export function rowActions(...actions: readonly TemplateResult[]): TemplateResult {
  return html`<div class="cell-actions">${actions}</div>`;
}
