"use strict";
(() => {
  const facts = JSON.parse(document.getElementById("accounts").textContent);
  const [ID, NAME, STATUS, STATUS_WORDS, VERDICT, WORRY, COUNTS, GROUPS] = [0, 1, 2, 3, 4, 5, 6, 7];
  const CELL = 3;
  const ROW = 32;
  const MOST_PRINTED = 2000;
  const frame = document.getElementById("window");
  const head = document.querySelector("#table thead");
  const body = document.querySelector("#table tbody");
  const find = document.getElementById("find");
  const status = document.getElementById("status");
  const group = document.getElementById("group");
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const collator = new Intl.Collator(document.documentElement.lang);
  const all = facts.accounts.map(account => ({ account, text: fold(account[ID] + " " + account[NAME]) }));
  const byId = (a, b) => a.account[ID] < b.account[ID] ? -1 : a.account[ID] > b.account[ID] ? 1 : 0;
  const worstFirst = (a, b) => {
    for (let i = 0; i < facts.severities.length; i++) {
      const difference = b.account[COUNTS][i] - a.account[COUNTS][i];
      if (difference) return difference;
    }
    return byId(a, b);
  };
  const byText = place => (a, b) => collator.compare(a.account[place], b.account[place]) || byId(a, b);
  const byGroup = index => (a, b) => {
    const [one, two] = [a.account[GROUPS], b.account[GROUPS]];
    const rank = cells => cells[CELL * index] > 0 ? cells[CELL * index + 1] : cells[CELL * index + 2] > 0 ? 98 : 99;
    return rank(one) - rank(two) || two[CELL * index] - one[CELL * index] || two[CELL * index + 2] - one[CELL * index + 2] || byId(a, b);
  };
  const columns = [
    { title: facts.columns[0], order: byText(NAME) },
    { title: facts.columns[1], order: byText(STATUS_WORDS) },
    ...facts.groups.map((title, index) => ({ title, order: byGroup(index), group: index })),
    { title: facts.columns[2], order: byText(VERDICT) },
    { title: facts.columns[3], order: worstFirst },
  ];
  let sorted = columns.length - 1;
  let turned = false;
  let ordered = [];
  let shown = [];

  const cell = (text, name) => {
    const element = document.createElement("td");
    element.textContent = text;
    if (name) element.className = name;
    element.title = text;
    return element;
  };
  const space = height => {
    const row = document.createElement("tr");
    row.className = "space";
    const only = document.createElement("td");
    only.colSpan = columns.length;
    only.style.setProperty("height", height + "px");
    row.append(only);
    row.setAttribute("aria-hidden", "true");
    return row;
  };
  const line = (entry, index) => {
    const account = entry.account;
    const row = document.createElement("tr");
    row.setAttribute("aria-rowindex", index + 2);
    row.append(cell(account[NAME]), cell(account[STATUS_WORDS]));
    for (let i = 0; i < facts.groups.length; i++) {
      const [count, worst, undecided] = account[GROUPS].slice(CELL * i, CELL * (i + 1));
      if (count) row.append(cell(facts.shapes[worst] + " " + count, "count " + facts.severities[worst]));
      else row.append(undecided ? cell("?", "count unknown") : cell("–", "count fine"));
      row.lastChild.title = facts.words[3].replace("{0}", count).replace("{1}", undecided);
    }
    row.append(cell(account[VERDICT]), cell(account[WORRY]));
    return row;
  };
  const number = value => value.toLocaleString(document.documentElement.lang === "es" ? "es" : "en", { useGrouping: true });
  const draw = () => {
    const first = Math.max(0, Math.floor(frame.scrollTop / ROW) - 10);
    drawRows(first, Math.min(shown.length, first + Math.ceil(frame.clientHeight / ROW) + 20));
  };
  const drawRows = (first, last) => {
    const rows = [space(first * ROW)];
    for (let i = first; i < last; i++) rows.push(line(shown[i], i));
    rows.push(space((shown.length - last) * ROW));
    if (shown.length === 0) {
      const none = document.createElement("tr");
      const only = cell(facts.words[1], "none");
      only.colSpan = columns.length;
      none.append(only);
      rows.push(none);
    }
    body.replaceChildren(...rows);
  };
  const choose = () => {
    const [text, wanted] = [fold(find.value.trim()), group.value];
    shown = ordered.filter(entry => entry.text.includes(text)
      && (!status.value || entry.account[STATUS_WORDS] === status.value)
      && (wanted === "" || entry.account[GROUPS][CELL * wanted] > 0));
    document.getElementById("shown").textContent = facts.words[0].replace("{0}", number(shown.length)).replace("{1}", number(all.length));
    document.getElementById("table").setAttribute("aria-rowcount", shown.length + 1);
    frame.scrollTop = 0;
    draw();
  };
  // Sorted once a column, so that a keystroke in a filter only picks.
  const order = () => {
    ordered = [...all].sort(columns[sorted].order);
    if (turned) ordered.reverse();
  };
  const drawHead = () => {
    const row = document.createElement("tr");
    columns.forEach((column, index) => {
      const element = document.createElement("th");
      element.scope = "col";
      if (column.group !== undefined) element.className = "count";
      if (index === sorted) element.setAttribute("aria-sort", turned ? "ascending" : "descending");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = column.title;
      button.title = facts.words[2];
      button.addEventListener("click", () => {
        turned = index === sorted ? !turned : false;
        sorted = index;
        drawHead();
        order();
        choose();
        head.querySelectorAll("button")[index].focus();
      });
      element.append(button);
      row.append(element);
    });
    head.replaceChildren(row);
  };
  let waiting = false;
  frame.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  });
  addEventListener("resize", draw);
  // Paper does not scroll: it gets the rows that are chosen, up to a number that a printer can bear.
  addEventListener("beforeprint", () => {
    const printed = Math.min(shown.length, MOST_PRINTED);
    document.getElementById("cut").textContent = printed < shown.length ? facts.words[4].replace("{0}", number(printed)).replace("{1}", number(shown.length)) : "";
    drawRows(0, printed);
  });
  addEventListener("afterprint", draw);
  document.querySelector("form.filters").addEventListener("submit", event => event.preventDefault());
  for (const control of [find, status, group]) control.addEventListener("input", choose);
  drawHead();
  order();
  choose();
})();
