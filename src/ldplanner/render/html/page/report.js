"use strict";
// Only comfort: without it every row can be read, in the order of the plan.
const FEW = 6; // rows that are seen at a glance
const key = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
};
const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
const sort = (table, column) => {
  const head = table.tHead.rows[0].cells[column];
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row) => [key(row, column), row]);
  rows.sort((a, b) => (down ? compare(b[0], a[0]) : compare(a[0], b[0])));
  body.append(...rows.map((pair) => pair[1]));
};
for (const table of document.querySelectorAll("table:not(.timeline)")) {
  if (table.tBodies[0].rows.length < FEW) continue;
  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, column));
    head.append(button);
  });
}
const filter = (table) => {
  const bar = document.createElement("div");
  const words = document.createElement("label");
  const search = document.createElement("input");
  const told = document.createElement("span");
  const rows = Array.from(table.tBodies[0].rows, (row) => [row, row.textContent.toLowerCase()]);
  const quiet = rows.some(([row]) => "quiet" in row.dataset);
  const all = document.createElement("input");
  bar.className = "filter";
  search.type = "search";
  words.append("Find ", table.dataset.search, " ", search);
  told.setAttribute("role", "status");
  bar.append(words);
  if (quiet) {
    const label = document.createElement("label");
    all.type = "checkbox";
    label.append(all, " also those who stay and asked for nothing");
    bar.append(label);
  }
  bar.append(told);
  const apply = () => {
    const sought = search.value.trim().toLowerCase();
    let shown = 0;
    for (const [row, text] of rows) {
      const hidden = sought ? !text.includes(sought) : quiet && !all.checked && "quiet" in row.dataset;
      row.hidden = hidden;
      shown += hidden ? 0 : 1;
    }
    told.textContent = `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} shown`;
  };
  search.addEventListener("input", apply);
  all.addEventListener("change", apply);
  table.parentElement.before(bar);
  apply();
};
document.querySelectorAll("table[data-search]").forEach(filter);
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("#questions details")) folded.open = true;
});
