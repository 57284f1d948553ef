"use strict";
(function () {
  const table = document.getElementById("ranking");
  if (!table) return;
  const controls = document.getElementById("controls");
  const find = document.getElementById("find");
  const grade = document.getElementById("grade");
  const marks = document.getElementById("marks");
  const order = document.getElementById("order");
  const count = document.getElementById("count");
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  const rows = Array.from(body.rows, function (row) {
    const who = row.cells[1];
    return {
      row: row,
      text: who.textContent.toLowerCase(),
      name: who.querySelector("a").textContent,
      marks: row.dataset.marks.split(" ").filter(Boolean),
      values: Array.from(row.cells, function (cell) { return Number(cell.dataset.value); })
    };
  });
  const names = new Intl.Collator("en", { numeric: true });
  let column = 0;
  let descending = false;

  function filter() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach(function (each) {
      const fits = words.every(function (word) { return each.text.includes(word); })
        && (!grade || !grade.value || each.row.dataset.grade === grade.value)
        && (!marks.value || (marks.value === "-" ? !each.marks.length : each.marks.includes(marks.value)));
      each.row.hidden = !fits;
      if (fits) shown++;
    });
    count.textContent = shown + " of " + rows.length;
  }

  function sort(next, down) {
    column = next;
    descending = down;
    const sign = down ? -1 : 1;
    rows.sort(function (one, other) {
      const difference = column === 1
        ? names.compare(one.name, other.name)
        : one.values[column] - other.values[column];
      return sign * difference || one.values[0] - other.values[0];
    });
    body.append.apply(body, rows.map(function (each) { return each.row; }));
    heads.forEach(function (head, i) {
      if (i === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    table.classList.toggle("by-place", column === 0);
    order.value = String(column);
  }

  heads.forEach(function (head, i) {
    const title = head.firstChild.textContent.trim();
    order.add(new Option(title, String(i)));
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title;
    head.replaceChild(button, head.firstChild);
    button.addEventListener("click", function () {
      sort(i, i === column ? !descending : i > 1);
    });
  });
  order.addEventListener("change", function () {
    sort(Number(order.value), Number(order.value) > 1);
  });
  [find, grade, marks].forEach(function (control) {
    if (control) control.addEventListener("input", filter);
  });
  controls.hidden = false;
  sort(0, false);
  filter();
})();
