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
  const names = new Intl.Collator("en", { numeric: true });
  let known = null;
  let column = 0;
  let descending = false;

  // Only when somebody filters or sorts: the page comes in order, and opens faster without this.
  function read() {
    known = known || Array.from(body.rows, function (row) {
      const who = row.cells[1];
      return {
        row: row,
        text: who.textContent.toLowerCase(),
        name: who.querySelector("a").textContent,
        marks: row.dataset.marks.split(" ").filter(Boolean),
        values: Array.from(row.cells, function (cell) { return Number(cell.dataset.value); })
      };
    });
    return known;
  }

  function filter() {
    const rows = read();
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
    const rows = read();
    const sign = down ? -1 : 1;
    rows.sort(function (one, other) {
      const difference = column === 1
        ? names.compare(one.name, other.name)
        : one.values[column] - other.values[column];
      return sign * difference || one.values[0] - other.values[0];
    });
    body.append.apply(body, rows.map(function (each) { return each.row; }));
    table.classList.toggle("by-place", column === 0);
    show();
  }

  function show() {
    heads.forEach(function (head, i) {
      if (i === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
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
  // The style sheet leaves out what is out of sight; whoever reads with another tool than eyes needs it all.
  function layOut(rows) {
    rows.splice(0, 25).forEach(function (row) { row.style.contentVisibility = "visible"; });
    if (rows.length) requestAnimationFrame(function () { layOut(rows); });
  }

  const filters = [find, grade, marks].filter(Boolean);
  filters.forEach(function (control) { control.addEventListener("input", filter); });
  controls.hidden = false;
  show();
  if (filters.some(function (control) { return control.value; })) filter();
  requestAnimationFrame(function () {
    setTimeout(function () { layOut(Array.from(body.rows)); });
  });
})();
