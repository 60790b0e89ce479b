/* Comfort on top of pages that work without script: results change in place, the search box
   suggests and remembers, matches are stepped through. Every part fails to the plain page. */
"use strict";

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const announce = (text) => { $("#announce").textContent = text; };

/* ---- Results in place ------------------------------------------------------------- */

const isResults = (doc) => doc.body.classList.contains("results-page");
// On a phone the filters are a drawer that is open while the address points into it.
const inDrawer = () => ["#filters", "#from", "#to"].includes(location.hash);
let latest = 0;
let shown = location.pathname + location.search;

async function show(url, focus) {
  const turn = ++latest;
  document.body.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { headers: { Accept: "text/html" } });
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    if (turn !== latest) return;
    // A date that is wrong is told on a page of results with the status 400.
    if (!isResults(next)) throw new Error(response.status);
    if (response.redirected) history.replaceState(null, "", response.url + location.hash);
    replacePage(next);
    shown = location.pathname + location.search;
    restoreFocus($("[aria-invalid]") ? "wrong" : focus);
    announce(($(".problem") || $(".count")).textContent.trim().replace(/\s+/g, " "));
  } catch (_) {
    if (turn === latest) location.assign(url);
  } finally {
    if (turn === latest) document.body.removeAttribute("aria-busy");
  }
}

function replacePage(next) {
  document.title = next.title;
  const opened = $$(".filters details[open]").map(keyOf);
  // The elements themselves stay, so that an open drawer stays open.
  $("#main").replaceChildren(...$("#main", next).childNodes);
  $("#filters").replaceChildren(...$("#filters", next).childNodes);
  $$(".filters details").forEach((one) => { one.open = one.open || opened.includes(keyOf(one)); });
  const form = $(".search");
  const typed = $("#q", next).value;
  $$("input[type=hidden]", form).forEach((input) => input.remove());
  form.append(...$$(".search input[type=hidden]", next));
  if (document.activeElement !== $("#q")) $("#q").value = typed;
  const here = $(".switches [name=next]", next);
  $(".switches [name=next]").value = here.value;
  const feed = $("link[type='application/atom+xml']");
  feed.replaceWith($("link[type='application/atom+xml']", next));
  prepare();
}

const keyOf = (element) => {
  const facet = element.closest("[data-facet]");
  const value = element.closest("[data-key]");
  return `${facet ? facet.dataset.facet : ""}|${value ? value.dataset.key : ""}`;
};

function restoreFocus(focus) {
  if (focus === "wrong" && $("[aria-invalid]").checkVisibility()) $("[aria-invalid]").focus();
  else if (focus === "top" || focus === "wrong") {
    $("#main").focus({ preventScroll: true });
    scrollTo(0, 0);
  } else if (focus) {
    const same = $$(".filters a.value").find((link) => keyOf(link) === focus);
    (same || $("#main")).focus({ preventScroll: true });
  }
}

function go(url, focus) {
  history.pushState(null, "", url + (inDrawer() ? "#filters" : ""));
  show(url, focus);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || !isResults(document) || event.defaultPrevented || event.button) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.getAttribute("href"), location.href);
  const place = $(".brand").pathname;
  if (url.origin !== location.origin || url.pathname !== place || !url.search || url.hash) return;
  if (!link.closest("#main, #filters") || link.hasAttribute("download")) return;
  event.preventDefault();
  go(url.pathname + url.search, link.matches(".filters .value") ? keyOf(link) : "top");
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches(".search")) remember($("#q").value);
  if (!isResults(document) || !form.matches(".search, .dates")) return;
  const fields = [...new FormData(form)].filter(([, value]) => value);
  event.preventDefault();
  if (!fields.length) { location.assign(form.action); return; }
  go(new URL(form.action).pathname + "?" + new URLSearchParams(fields), "top");
});

addEventListener("popstate", () => {
  if (isResults(document) && location.pathname + location.search !== shown) {
    show(location.pathname + location.search, null);
  }
});

/* ---- Search inside the values of a facet that are on the page ----------------------- */

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

document.addEventListener("input", (event) => {
  const box = event.target.closest(".facet");
  if (!box || !event.target.matches(".find input")) return;
  const wanted = plain(event.target.value.trim());
  // From the leaves up: a branch stays in sight for what is found below it.
  $$("li", box).reverse().forEach((item) => {
    const below = $$("li", item).some((one) => !one.hidden);
    item.hidden = !below && !plain($(".name", item).textContent).includes(wanted);
  });
  $$("details", box).forEach((one) => {
    one.dataset.was = one.dataset.was || one.open;
    one.open = wanted ? Boolean($("li:not([hidden])", one)) : one.dataset.was === "true";
    if (!wanted) delete one.dataset.was;
  });
});

/* ---- Search box: suggestions and recent searches ------------------------------------ */

const STORE = "timviet.recent";
const KEPT = 8;

function recent() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE) || "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one === "string").slice(0, KEPT) : [];
  } catch (_) { return []; }
}

function remember(text) {
  const words = text.trim();
  if (!words) return;
  try {
    const others = recent().filter((one) => one !== words);
    localStorage.setItem(STORE, JSON.stringify([words, ...others].slice(0, KEPT)));
  } catch (_) { /* Storage full or forbidden: nothing is remembered. */ }
}

class Combobox {
  constructor(form) {
    this.form = form;
    this.input = $("#q", form);
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: "options", hidden: true });
    this.list.setAttribute("role", "listbox");
    form.append(this.list);
    const says = { role: "combobox", "aria-expanded": "false", "aria-controls": "options", "aria-autocomplete": "list" };
    Object.entries(says).forEach(([name, value]) => this.input.setAttribute(name, value));
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("focus", () => { if (!this.input.value) this.open(this.remembered()); });
    this.input.addEventListener("click", () => { if (!this.input.value) this.open(this.remembered()); });
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(option);
    });
  }

  later() {
    clearTimeout(this.timer);
    if (this.request) this.request.abort();
    const text = this.input.value.trim();
    if (!text) { this.open(this.remembered()); return; }
    if (!this.form.dataset.suggest) { this.close(); return; }
    this.timer = setTimeout(() => this.ask(text), 120);
  }

  async ask(text) {
    this.request = new AbortController();
    // Too late a suggestion only disturbs.
    const patience = setTimeout(() => this.request.abort(), 1500);
    try {
      const url = this.form.dataset.suggest + "?" + new URLSearchParams({ q: text });
      const response = await fetch(url, { signal: this.request.signal });
      const answer = response.ok ? await response.json() : { suggestions: [] };
      if (this.input.value.trim() !== text || document.activeElement !== this.input) return;
      this.open(answer.suggestions.slice(0, KEPT), this.form.dataset.suggested);
    } catch (_) { this.close(); } finally { clearTimeout(patience); }
  }

  remembered() {
    const found = recent().map((text) => ({ text, marks: [] }));
    return found.length ? [...found, { text: this.form.dataset.forget, forget: true, marks: [] }] : [];
  }

  open(options, label) {
    this.list.setAttribute("aria-label", label || this.form.dataset.recent);
    this.list.replaceChildren(...options.map((option, number) => this.option(option, number)));
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.point(null);
  }

  option(option, number) {
    const item = document.createElement("li");
    item.id = `option-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    if (option.forget) item.className = "forget";
    // Marks count code points, strings count UTF-16 units.
    const letters = [...option.text];
    let at = 0;
    for (const [start, end] of option.marks) {
      item.append(letters.slice(at, start).join(""));
      const mark = document.createElement("b");
      mark.textContent = letters.slice(start, end).join("");
      item.append(mark);
      at = end;
    }
    item.append(letters.slice(at).join(""));
    return item;
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.point(null);
  }

  point(option) {
    $$("[role=option]", this.list).forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const options = $$("[role=option]", this.list);
    const current = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key in steps && !event.altKey && !this.list.hidden) {
      event.preventDefault();
      // One place more than options: from the last back to what was typed.
      const places = options.length + 1;
      const from = current < 0 ? options.length : current;
      this.point(options[(from + steps[event.key] + places) % places] || null);
    } else if (event.key === "ArrowDown" && this.list.hidden) {
      event.preventDefault();
      this.later();
    } else if (event.key === "Enter" && current >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.choose(options[current]);
    } else if (event.key === "Tab") this.close();
  }

  choose(option) {
    if (option.matches(".forget")) {
      try { localStorage.removeItem(STORE); } catch (_) { /* Nothing was kept. */ }
      this.close();
      return;
    }
    this.input.value = option.textContent;
    this.close();
    this.form.requestSubmit();
  }
}

/* ---- A document's matches ------------------------------------------------------------ */

function step(by) {
  const marks = $$(".text mark[id]");
  if (!marks.length) return;
  const now = marks.findIndex((mark) => mark.matches(".current"));
  const next = now < 0 && by < 0 ? marks.length - 1 : (now + by + marks.length) % marks.length;
  marks.forEach((mark) => mark.classList.toggle("current", mark === marks[next]));
  marks[next].scrollIntoView({ block: "center" });
  const count = $(".matches span");
  count.dataset.total = count.dataset.total || count.textContent;
  count.textContent = `${next + 1}/${count.dataset.total}`;
  announce(count.textContent);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step], [data-print], [data-share], [data-copy]");
  if (!button) return;
  if (button.dataset.step) { event.preventDefault(); step(Number(button.dataset.step)); }
  if ("print" in button.dataset) print();
  if ("share" in button.dataset) copy(location.href.replace(/#.*/, ""), button);
  if (button.dataset.copy) copy($(button.dataset.copy).textContent.trim(), button);
});

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    announce(button.dataset.done);
    const before = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2000);
  } catch (_) { prompt("", text); }
}

/* ---- Keys, and what only script can do ------------------------------------------------ */

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    $("#q").focus();
    $("#q").select();
  }
  if (event.key === "Escape" && inDrawer()) location.hash = "main";
});

function prepare() {
  $$("[data-share], [data-print], [data-copy]").forEach((button) => { button.hidden = false; });
  // With ▲▼ at hand, five hundred links would only stand in the way of the Tab key.
  $$(".text mark a").forEach((link) => { link.tabIndex = -1; });
}

prepare();
new Combobox($(".search"));
