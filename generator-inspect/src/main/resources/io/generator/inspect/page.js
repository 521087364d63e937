"use strict";
(() => {
  const page = JSON.parse(document.getElementById("data").textContent);
  const entries = page.document.classes
    .flatMap(owner => owner.methods.map(method => ({ owner, method })))
    .map((entry, i) => ({ ...entry, ...page.methods[i] }));
  const END = -1;
  const READABLE = 0.75; // the zoom at which the letters can just be read
  const TABS = ["graph", "bytecode", "states", "frame"];
  const TAB_KEYS = { g: "graph", b: "bytecode", s: "states", f: "frame" };
  const shown = { entry: 0, state: 0, tab: "graph", zoom: 1 };
  const byId = id => document.getElementById(id);
  const entry = () => entries[shown.entry];
  const states = () => entry().method.states;
  const color = state => (state === 0 ? 0 : ((state - 1) % 7) + 1);

  // ---- making elements

  function make(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }

  function draw(tag, attributes = {}, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
  }

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else if (value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined));
    return element;
  }

  function badge(state, text = String(state)) {
    if (state === END) return make("span", { class: "badge end" }, "end");
    return make("span", { class: "badge", "data-color": color(state) }, text);
  }

  function badgeButton(state, text = String(state)) {
    return make("button", {
      type: "button", class: "badge", "data-color": color(state), "data-state": state,
      "aria-label": `State ${state}: ${describe(state)}`, onclick: () => select(state),
    }, text);
  }

  const kind = state => (states()[state].kind === "unknown" ? "suspended" : states()[state].kind);
  const describe = state => kind(state) + (states()[state].line > 0 ? `, line ${states()[state].line}` : "");

  function table(heads, rows) {
    return make("table", {},
      make("thead", {}, make("tr", {}, heads.map(head => make("th", { scope: "col" }, head)))),
      make("tbody", {}, rows));
  }

  const row = (...cells) => make("tr", {}, cells.map(cell => make("td", {}, cell)));
  const code = text => make("code", {}, text);

  // ---- the source

  const WORDS = new Set(("abstract assert boolean break byte case catch char class const continue default do double else"
    + " enum extends false final finally float for if implements import instanceof int interface long native new null"
    + " package private protected public record return sealed short static strictfp super switch synchronized this throw"
    + " throws transient true try var void volatile while yield").split(" "));

  function highlighted(text) {
    const parts = text.match(/\/\/.*|\/\*.*?(\*\/|$)|"(\\.|[^"\\])*"?|'(\\.|[^'\\])*'?|[A-Za-z_$][\w$]*|[^A-Za-z_$"'/]+|\//g) || [];
    return parts.map((part, i) => {
      if (part.startsWith("//") || part.startsWith("/*")) return make("span", { class: "comment" }, part);
      if (part[0] === '"' || part[0] === "'") return make("span", { class: "string" }, part);
      const isName = i > 0 && parts[i - 1].endsWith(".");
      return WORDS.has(part) && !isName ? make("span", { class: "keyword" }, part) : part;
    });
  }

  function sourceLines() {
    const { source } = entry();
    if (source.lines.length > 0) return source.lines.map((text, i) => [source.first + i, text]);
    const lines = new Set(states().map(state => state.line).filter(line => line > 0));
    return [...lines].sort((a, b) => a - b).map(line => [line, ""]);
  }

  function renderSource() {
    const indent = Math.min(...entry().source.lines.filter(text => text.trim()).map(text => text.search(/\S/)), 99);
    const rows = sourceLines().map(([line, text]) => make("div", { class: "row", "data-line": line },
      make("button", { type: "button", class: "number", tabindex: -1, "aria-label": `Line ${line}`, onclick: () => selectLine(line) }, String(line)),
      make("span", { class: "points" }, states().slice(1).filter(state => state.line === line).map(state => badgeButton(state.number))),
      make("span", { class: "text" }, highlighted(text.slice(indent)))));
    const missing = entry().source.lines.length > 0 ? null
      : make("p", { class: "empty" }, "The source was not found: its directory is given by --source-path.");
    byId("source").replaceChildren(...[missing, make("div", { class: "code" }, rows)].filter(Boolean));
  }

  // ---- the state that is chosen

  const HOW = {
    written: "written here", kept: "the field has it already", not_needed: "needs no field", unknown: "",
  };

  function variableRow(variable, i, isOperand) {
    const name = variable.name || (isOperand ? `operand ${i}` : variable.slot >= 0 ? `slot ${variable.slot}` : "");
    const how = states()[shown.state].number === 0 && variable.storing === "written" ? "written by the entry" : HOW[variable.storing];
    return row(code(name), code(variable.type), variable.field ? code(variable.field) : "–", make("span", { class: "soft" }, how));
  }

  function wayButton(way) {
    const lines = way.lines.length === 0 ? "" : (way.lines.length === 1 ? "by line " : "by lines ") + shortened(way.lines).join(", ");
    const button = make("button", { type: "button", "data-to": way.to, onclick: () => (way.to === END ? preview(way) : select(way.to)) },
      badge(way.to), make("span", {}, way.to === END ? "" : describe(way.to)), make("span", { class: "soft" }, lines));
    for (const event of ["mouseenter", "focus"]) button.addEventListener(event, () => preview(way));
    for (const event of ["mouseleave", "blur"]) button.addEventListener(event, () => preview(null));
    return button;
  }

  /** Those that are far away have no way to be shown: only their numbers. */
  function nextWays(ways) {
    const far = ways.filter(way => way.blocks.length === 0);
    return make("div", { class: "ways" }, ways.filter(way => way.blocks.length > 0).map(wayButton),
      far.length === 0 ? null : make("div", { class: "far" }, "further on:", far.map(way => (way.to === END ? badge(END) : badgeButton(way.to)))));
  }

  const shortened = lines => (lines.length > 12 ? [...lines.slice(0, 6), "…", ...lines.slice(-5)] : lines);

  function tags(state) {
    const texts = [];
    if (state.cleansUp) texts.push("in a try that cleans up");
    if (state.repeated > 0) texts.push(`${state.repeated} instruction${state.repeated === 1 ? "" : "s"} behind it repeated`);
    return texts.length === 0 ? null : make("div", { class: "tags" }, texts.map(text => make("span", { class: "tag" }, text)));
  }

  function section(title, content) {
    return content === null ? null : [make("h3", {}, title), content];
  }

  function renderState() {
    const state = states()[shown.state];
    const saved = [...state.locals.map((local, i) => variableRow(local, i, false)), ...state.operands.map((operand, i) => variableRow(operand, i, true))];
    byId("card-title").replaceChildren(badge(state.number), document.createTextNode(`${kind(state.number)}${state.line > 0 ? `, line ${state.line}` : ""}`));
    byId("position").textContent = `${state.number} of ${states().length - 1}`;
    byId("previous").disabled = state.number === 0;
    byId("next").disabled = state.number === states().length - 1;
    const partial = entry().owner.origin === "rewritten";
    const parts = [
      tags(state),
      section(state.number === 0 ? "Arguments in the frame" : "Saved",
        saved.length > 0 ? table(["Name", "Type", "Field", ""], saved) : make("span", { class: "soft" }, "nothing")),
      section("Set to null", state.cleared.length > 0 ? make("div", {}, state.cleared.flatMap((field, i) => [i > 0 ? ", " : "", code(field)])) : null),
      partial ? null : section("What can come next",
        state.next.length > 0 ? nextWays(state.next) : make("span", { class: "soft" }, "nothing but an exception")),
    ];
    byId("state").replaceChildren(...parts.flat().filter(Boolean));
    byId("state").scrollTop = 0;
  }

  // ---- the control-flow graph

  function edgeShape(edge, line) {
    const p = line.points;
    if (p.length < 4) return null;
    const path = p.map((_, i) => (i % 2 ? null : `${i ? "L" : "M"}${p[i]} ${p[i + 1]}`)).filter(Boolean).join("");
    const [x, y] = p.slice(-2);
    const angle = (Math.atan2(y - p[p.length - 3], x - p[p.length - 4]) * 180) / Math.PI;
    const state = entry().method.flow.blocks[edge.from].state;
    return draw("g", { class: `edge ${edge.kind}`, "data-from": edge.from, "data-to": edge.to, "data-color": edge.kind === "resume" ? color(state) : undefined },
      draw("title", {}, edge.kind === "resume" ? `resumed in state ${state}` : edge.label ? `${edge.kind === "raise" ? "raised: " : "catch "}${edge.label}` : edge.kind),
      draw("path", { d: path }),
      draw("polygon", { points: "0,0 -7,-3.5 -7,3.5", transform: `translate(${x} ${y}) rotate(${angle})` }),
      line.label.length > 0 ? draw("text", { x: line.label[0] + 2, y: line.label[1] + 12 }, edge.label) : null);
  }

  function nodeShape(block, node) {
    const texts = node.rows.map((text, i) => draw("text", { x: node.x + 8, y: node.y + 20 + 16 * i, class: i === 0 ? "titlerow" : undefined }, text));
    return draw("g", {
      class: block.state > 0 ? "node suspends" : "node", "data-block": block.id,
      "data-color": block.state > 0 ? color(block.state) : undefined, "data-state": block.state > 0 ? block.state : undefined,
      onclick: () => (block.state > 0 ? select(block.state) : selectLine(block.lines[0])),
    },
    draw("rect", { class: "box", x: node.x, y: node.y, width: node.width, height: node.height, rx: 4 }),
    block.state > 0 ? draw("rect", { class: "side", x: node.x, y: node.y, width: 4, height: node.height }) : null,
    texts);
  }

  function renderGraph() {
    const { flow } = entry().method;
    const { layout } = entry();
    if (flow.blocks.length === 0) {
      byId("panel-graph").replaceChildren(make("p", { class: "empty" }, "There is no original of this class to show the control flow of."));
      return;
    }
    const legend = make("div", { class: "legend" },
      make("span", {}, "A box is a basic block; its first row has the offsets of its instructions."),
      make("span", {}, "Coloured: where it is suspended, and where it is resumed."), make("span", {}, "Dashed: an exception."));
    const graph = draw("svg", { role: "img", viewBox: `0 0 ${layout.width} ${layout.height}`, "aria-label": `Control-flow graph of ${flow.blocks.length} blocks` },
      flow.edges.map((edge, i) => edgeShape(edge, layout.edges[i])), flow.blocks.map((block, i) => nodeShape(block, layout.nodes[i])));
    byId("panel-graph").replaceChildren(legend, graph);
    fit(READABLE);
  }

  function fit(least) {
    const width = byId("panel-graph").clientWidth - 8;
    zoom(width > 0 ? Math.max(least, Math.min(1, width / entry().layout.width)) : 1);
  }

  function zoom(factor) {
    shown.zoom = Math.max(0.2, Math.min(3, factor));
    const graph = byId("panel-graph").querySelector("svg");
    if (graph === null) return;
    graph.setAttribute("width", entry().layout.width * shown.zoom);
    graph.setAttribute("height", entry().layout.height * shown.zoom);
  }

  // ---- the bytecode

  function instructionRow(instruction, mark) {
    return make("div", { class: "instruction" },
      make("span", { class: "offset" }, String(instruction.offset)),
      make("span", {}, make("span", { class: "opcode" }, instruction.opcode), instruction.operands ? ` ${instruction.operands}` : ""),
      instruction.state > 0 ? badgeButton(instruction.state, mark + instruction.state) : null);
  }

  function groupsByLine() {
    const { original, body } = entry().method;
    const groups = new Map();
    if (body.some(instruction => instruction.line === 0)) groups.set(0, [[], []]);
    [original, body].forEach((listing, side) => listing.forEach(instruction => {
      if (!groups.has(instruction.line)) groups.set(instruction.line, [[], []]);
      groups.get(instruction.line)[side].push(instruction);
    }));
    return groups;
  }

  function renderBytecode() {
    const texts = new Map(sourceLines());
    const groups = [...groupsByLine()].map(([line, [left, right]]) => make("div", { class: "group", "data-line": line },
      make("button", { type: "button", class: "title", onclick: () => selectLine(line) },
        make("span", {}, line > 0 ? String(line) : "–"), make("span", {}, line > 0 ? (texts.get(line) || "").trim() : "the dispatch, which belongs to no line")),
      make("div", { class: "columns" },
        make("div", {}, left.map(instruction => instructionRow(instruction, "state "))),
        make("div", {}, right.map(instruction => instructionRow(instruction, "resume "))))));
    const { method } = entry();
    byId("panel-bytecode").replaceChildren(
      make("div", { class: "columns heads" },
        make("h2", {}, method.original.length > 0 ? `As compiled, ${method.original.length} instructions` : "The original is not there"),
        make("h2", {}, `As rewritten, ${method.body.length} instructions`)),
      ...groups,
      make("details", {}, make("summary", {}, `The entry, which makes the frame: ${method.entry.length} instructions`),
        make("div", {}, method.entry.map(instruction => instructionRow(instruction, "")))));
  }

  // ---- the tables

  const names = variables => variables.map(variable => variable.name || variable.field || "null").join(", ");

  function renderStates() {
    const rows = states().map(state => {
      const cells = row(badgeButton(state.number), kind(state.number), state.line > 0 ? String(state.line) : "", code(names(state.locals)),
        code(names(state.operands)), code(state.cleared.join(", ")), make("span", {}, state.next.map(way => [badge(way.to), " "]).flat()));
      cells.dataset.state = state.number;
      cells.addEventListener("click", () => select(state.number));
      return cells;
    });
    byId("panel-states").replaceChildren(table(["State", "Kind", "Line", "Saved", "Operands", "Set to null", "Next"], rows));
  }

  const ROLES = { receiver: "the object whose method it is", value: "the value last yielded", saved: "" };

  function renderFrame() {
    const { frame } = entry().method;
    const users = field => states().filter(state => [...state.locals, ...state.operands].some(variable => variable.field === field.name)).map(state => state.number);
    const rows = frame.fields.map(field => row(code(field.name), code(field.type),
      ROLES[field.role] || make("span", {}, "alive in ", shortened(users(field)).flatMap((state, i) => [i > 0 ? " " : "", typeof state === "number" ? badgeButton(state) : state]))));
    byId("panel-frame").replaceChildren(make("p", {}, code(frame.name), " extends ", code(frame.extends)), table(["Field", "Type", ""], rows));
  }

  // ---- choosing

  function mark(selector, name, test) {
    document.querySelectorAll(selector).forEach(element => element.classList.toggle(name, test(element)));
  }

  /** Shows the way to one next state, or to all of them. */
  function preview(way) {
    const ways = way === null ? states()[shown.state].next : [way];
    const blocks = new Set(ways.flatMap(each => each.blocks));
    const lines = new Set(ways.flatMap(each => each.lines));
    const steps = new Set(ways.flatMap(each => each.blocks.map((block, i) => `${i > 0 ? each.blocks[i - 1] : from(shown.state)} ${block}`)));
    mark(".node", "path", node => blocks.has(Number(node.dataset.block)));
    mark(".edge", "path", edge => steps.has(`${edge.dataset.from} ${edge.dataset.to}`));
    mark(".row", "path", element => lines.has(Number(element.dataset.line)));
    mark(".group", "path", element => lines.has(Number(element.dataset.line)));
  }

  const from = state => (entry().method.flow.blocks.find(block => state > 0 && block.state === state) || { id: -1 }).id;

  function select(state) {
    shown.state = Math.max(0, Math.min(states().length - 1, state));
    renderState();
    mark("[data-state]", "selected", element => Number(element.dataset.state) === shown.state);
    preview(null);
    selectLine(states()[shown.state].line);
    remember();
  }

  function selectLine(line) {
    mark("[data-line]", "line", element => line > 0 && Number(element.dataset.line) === line);
    mark(".node", "line", node => line > 0 && entry().method.flow.blocks[node.dataset.block].lines.includes(line) && !node.classList.contains("selected"));
    reveal(byId("source").querySelector(`[data-line="${line}"] > *`), byId("source"));
    reveal(byId("panel-bytecode").querySelector(`[data-line="${line}"]`), byId("panel-bytecode"));
    revealBlock(line);
  }

  function revealBlock(line) {
    const panel = byId("panel-graph");
    reveal(panel.querySelector(".node.selected") || (shown.state === 0 ? panel.querySelector(".node") : panel.querySelector(".node.line")), panel);
  }

  /** Scrolls within a pane only; the page stays where it is. */
  function reveal(element, pane) {
    if (element === null || pane.clientHeight === 0) return;
    const inner = element.getBoundingClientRect();
    const outer = pane.getBoundingClientRect();
    if (inner.top < outer.top + 40 || inner.bottom > outer.bottom) pane.scrollTop += inner.top - outer.top - outer.height / 3;
    if (inner.left < outer.left || inner.right > outer.right) pane.scrollLeft += inner.left - outer.left - 20;
  }

  function choose(index) {
    if (index < 0 || index >= entries.length) return;
    shown.entry = index;
    byId("methods").value = String(index);
    byId("class").textContent = entry().owner.name;
    const notes = entry().owner.diagnostics.map(finding => `${finding.code}: ${finding.message}`);
    if (entry().owner.origin === "rewritten")
      notes.unshift("This class was rewritten before, and its original is not there: no kinds of suspension, no operands, nothing of what is cleared or comes next, and no original bytecode.");
    note(notes);
    [renderSource, renderGraph, renderBytecode, renderStates, renderFrame].forEach(render => render());
    select(Math.min(1, states().length - 1));
  }

  function note(notes) {
    byId("note").hidden = notes.length === 0;
    byId("note").textContent = notes.join("\n");
  }

  function tab(name) {
    shown.tab = name;
    for (const each of TABS) {
      byId(`tab-${each}`).setAttribute("aria-selected", String(each === name));
      byId(`tab-${each}`).tabIndex = each === name ? 0 : -1;
      byId(`panel-${each}`).hidden = each !== name;
    }
    byId("zoom").hidden = name !== "graph";
    if (byId("state").firstChild !== null) select(shown.state);
  }

  // ---- what stays: the theme in the browser, the method and the state in the address

  const isDark = () => document.documentElement.dataset.theme === "dark"
    || (document.documentElement.dataset.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);

  function theme(name) {
    document.documentElement.dataset.theme = name;
    byId("theme").textContent = isDark() ? "Light" : "Dark";
    byId("theme").setAttribute("aria-label", isDark() ? "Switch to the light theme" : "Switch to the dark theme");
  }

  function toggleTheme() {
    theme(isDark() ? "light" : "dark");
    try { localStorage.setItem("generator-inspect-theme", document.documentElement.dataset.theme); } catch { /* not allowed here */ }
  }

  function stored() {
    try { return localStorage.getItem("generator-inspect-theme"); } catch { return null; }
  }

  const key = ({ owner, method }) => `${owner.name}.${method.name}${method.descriptor}`;

  function remember() {
    try { history.replaceState(null, "", `#${encodeURIComponent(key(entry()))}/${shown.state}`); } catch { /* not allowed here */ }
  }

  function recall() {
    const [name, state] = location.hash.slice(1).split("/");
    const index = entries.findIndex(each => encodeURIComponent(key(each)) === name);
    choose(Math.max(0, index));
    if (index >= 0 && state !== undefined && /^\d+$/.test(state)) select(Number(state));
  }

  // ---- keys

  const KEYS = {
    n: () => select(shown.state + 1), ArrowRight: () => select(shown.state + 1),
    p: () => select(shown.state - 1), ArrowLeft: () => select(shown.state - 1),
    "]": () => choose(shown.entry + 1), "[": () => choose(shown.entry - 1),
    "+": () => zoom(shown.zoom * 1.25), "-": () => zoom(shown.zoom / 1.25), 0: () => fit(0.2),
    t: toggleTheme, "?": () => byId("help").showModal(),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open || event.target.closest("select, input")) return;
    if (event.target.closest("[role=tab]") && event.key.startsWith("Arrow")) {
      const next = TABS[(TABS.indexOf(shown.tab) + (event.key === "ArrowRight" ? 1 : TABS.length - 1)) % TABS.length];
      tab(next);
      byId(`tab-${next}`).focus();
    } else if (TAB_KEYS[event.key]) {
      tab(TAB_KEYS[event.key]);
    } else if (KEYS[event.key] && entries.length > 0) {
      KEYS[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  }

  function fillMethods() {
    let group = null;
    entries.forEach(({ owner, method }, i) => {
      if (group === null || group.label !== owner.name) {
        group = make("optgroup", { label: owner.name });
        byId("methods").append(group);
      }
      group.append(make("option", { value: i }, `${method.displayName}: ${method.returnType}`));
    });
  }

  function start() {
    theme(stored() || "auto");
    fillMethods();
    byId("methods").addEventListener("change", event => choose(Number(event.target.value)));
    byId("theme").addEventListener("click", toggleTheme);
    byId("keys").addEventListener("click", () => byId("help").showModal());
    byId("previous").addEventListener("click", () => select(shown.state - 1));
    byId("next").addEventListener("click", () => select(shown.state + 1));
    byId("zoom-in").addEventListener("click", () => zoom(shown.zoom * 1.25));
    byId("zoom-out").addEventListener("click", () => zoom(shown.zoom / 1.25));
    byId("zoom-fit").addEventListener("click", () => fit(0.2));
    for (const each of TABS) byId(`tab-${each}`).addEventListener("click", () => tab(each));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => theme(document.documentElement.dataset.theme));
    document.addEventListener("keydown", onKey);
    tab("graph");
    if (entries.length > 0) recall();
    else note(page.document.classes.flatMap(owner => owner.diagnostics.map(finding => `${owner.name}: ${finding.code}: ${finding.message}`)));
    addEventListener("hashchange", recall);
  }

  start();
})();
