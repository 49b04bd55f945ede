"use strict";
/* Filters the events of the page. Without it the page says the same; nothing is fetched or stored. */
(() => {
  const SLICE_MS = 12; // work at a stretch, so that typing and scrolling are never kept waiting
  const byId = (id) => document.getElementById(id);
  const form = byId("filters");
  const inputs = ["text", "status", "source", "from", "to"].map((name) => byId(`f-${name}`));
  const events = [...document.querySelectorAll("article.e")];
  const marks = new Map([...document.querySelectorAll(".overview .m a")].map((a) => [a.getAttribute("href").slice(1), a]));
  const texts = new Map();
  let run = 0;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (event) => {
    if (!texts.has(event)) texts.set(event, fold(event.textContent));
    return texts.get(event);
  };
  /* Dates compare as texts, as both are YYYY-MM-DD. An open end reaches everywhere; no date fits no period. */
  const isWithin = (days, from, to) => {
    if (!from && !to) return true;
    if (days === undefined) return false;
    const [first, last] = days.split("/");
    return (!to || first <= to) && (!from || !last || last >= from);
  };
  const fits = (event, words, status, source, from, to) =>
    (!status || event.dataset.s === status) &&
    (!source || event.dataset.n.split(" ").includes(source)) &&
    isWithin(event.dataset.d, from, to) &&
    words.every((word) => textOf(event).includes(word));

  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const inSlices = async (items, isCurrent, work) => {
    let started = performance.now();
    for (const item of items) {
      work(item);
      if (performance.now() - started > SLICE_MS) {
        await pause();
        if (!isCurrent()) return false;
        started = performance.now();
      }
    }
    return true;
  };

  const apply = async () => {
    const current = ++run;
    const isCurrent = () => current === run;
    const [text, status, source, from, to] = inputs.map((input) => input.value.trim());
    const words = fold(text).split(/\s+/).filter(Boolean);
    let shown = 0;
    const show = (event) => {
      const isShown = fits(event, words, status, source, from, to);
      shown += isShown;
      if (event.hidden === isShown) event.hidden = !isShown;
      marks.get(event.id)?.classList.toggle("out", !isShown);
    };
    if (!(await inSlices(events, isCurrent, show))) return;
    for (const section of document.querySelectorAll(".year")) {
      section.hidden = !section.querySelector("article.e:not([hidden])");
    }
    byId("f-none").hidden = shown > 0;
    byId("f-count").value = `${shown} of ${events.length} events`;
    byId("events").ariaBusy = "false";
  };

  let waiting;
  form.addEventListener("input", () => {
    byId("events").ariaBusy = "true";
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    inputs[0].focus();
  });

  /* A link to an event that a filter hides shows everything again. */
  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    form.reset();
    setTimeout(() => target.scrollIntoView(), 250);
  };
  addEventListener("hashchange", reveal);

  /* The name of a mark, when it is pointed at. */
  document.querySelector(".overview")?.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("a");
    if (!mark || mark.querySelector("title")) return;
    const target = byId(mark.getAttribute("href").slice(1));
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = `${target.querySelector(".when").textContent}: ${target.querySelector("h3").textContent}`;
    mark.append(title);
  });

  form.hidden = events.length < 2;
})();
