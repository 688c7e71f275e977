const ROW = 19;

/** Whether an array counts by stacks between semicolons, as `foldedStacks` keeps them. */
function isFolded(array) {
  return array.values === 'number' && array.keys.length === 1 && array.keys[0] === 'string'
    && array.elements.some(it => text(it.key[0]).includes(';'));
}

function flameOfFolded(elements) {
  const root = {name: 'all', self: 0, calls: 0, children: [], byName: new Map()};
  elements.forEach(({key, value}) => {
    let node = root;
    text(key[0]).split(';').forEach(name => {
      if (!node.byName.has(name)) {
        const made = {name, self: 0, calls: 0, children: [], byName: new Map()};
        node.byName.set(name, made);
        node.children.push(made);
      }
      node = node.byName.get(name);
    });
    node.self += Number(value);
  });
  return flameGraph(root, false);
}

/** The stacks of a run: caller, frame, calls, microseconds, four numbers each. */
function flameOfCalls({stacks, frames}) {
  const root = {name: 'all', self: 0, calls: 0, children: []};
  const nodes = [];
  for (let at = 0; at < stacks.length; at += 4) {
    const [name, file, line] = frames[stacks[at + 1]];
    const node = {name, file, line, calls: stacks[at + 2], self: stacks[at + 3], children: []};
    nodes.push(node);
    (stacks[at] < 0 ? root : nodes[stacks[at]]).children.push(node);
  }
  return flameGraph(root.children.length === 1 ? root.children[0] : root, true);
}

function flameGraph(data, isOfCalls) {
  return new FlameGraph(data, isOfCalls).element;
}

/** Stacks as cells: those that are wide enough to be seen are buttons. */
class FlameGraph {
  constructor(data, isOfCalls) {
    this.data = data;
    this.isOfCalls = isOfCalls;
    this.hasTime = d3.hierarchy(data).sum(it => it.self).value > 0;
    this.weight = this.hasTime ? 'self' : 'calls';
    this.cells = el('div', {class: 'cells'});
    this.says = el('p', {class: 'says mono', 'aria-live': 'polite'});
    const box = el('div', {class: 'flame', onkeydown: event => this.move(event), role: 'group', 'aria-label': 'flame graph'}, this.cells);
    this.element = el('div', {}, this.tools(), box, this.says);
    this.lay();
  }

  tools() {
    const tools = el('div', {class: 'tools'}, el('button', {type: 'button', onclick: () => this.zoom(this.root)}, 'whole'));
    if (this.isOfCalls && this.hasTime) {
      const choose = event => { this.weight = event.target.value; this.lay(); };
      tools.append(el('label', {}, 'width ', el('select', {onchange: choose},
        el('option', {value: 'self'}, 'time'), el('option', {value: 'calls'}, 'calls'))));
    }
    const keys = 'click or Enter: zoom; arrows: go; Esc: whole';
    tools.append(el('span', {class: 'quiet'}, this.hasTime || !this.isOfCalls ? keys : 'no time passed: the width is calls'));
    return tools;
  }

  lay() {
    this.root = d3.hierarchy(this.data).sum(it => it[this.weight])
      .sort((a, b) => b.value - a.value || (a.data.name < b.data.name ? -1 : 1));
    d3.partition()(this.root);
    this.focus = this.root;
    this.draw();
  }

  words(node) {
    const {name, file, line, calls, self} = node.data;
    const share = this.root.value > 0 ? `, ${percent(node.value, this.root.value)} of all` : '';
    const more = this.isOfCalls && this.weight === 'self' && calls > 0
      ? `, ${time(self)} itself, ${plural(calls, 'call', 'calls')}` : '';
    return `${name}${file ? ` ${file}:${line}` : ''}: ${this.size(node.value)}${more}${share}`;
  }

  size(value) {
    if (this.weight === 'calls') return plural(value, 'call', 'calls') + ' in it';
    return this.isOfCalls ? time(value) : String(value);
  }

  /** The way to the focus, and what is at least a point wide inside of it. */
  visible() {
    const least = (this.focus.x1 - this.focus.x0) / Math.max(this.cells.clientWidth || 1000, 300);
    const found = this.focus.ancestors().reverse();
    const left = [...(this.focus.children || [])];
    while (left.length > 0) {
      const node = left.pop();
      if (node.x1 - node.x0 < least) continue;
      found.push(node);
      left.push(...(node.children || []));
    }
    return found;
  }

  draw() {
    const nodes = this.visible();
    this.places = new Map(nodes.map(node => [node, this.cell(node)]));
    this.cells.replaceChildren(...this.places.values());
    this.cells.style.height = (d3.max(nodes, it => it.depth) + 1) * ROW + 'px';
    this.says.textContent = this.words(this.focus);
  }

  cell(node) {
    const {focus} = this;
    const whole = focus.x1 - focus.x0 || 1;
    const above = node.depth < focus.depth;
    const left = above ? 0 : (node.x0 - focus.x0) / whole;
    const width = above ? 1 : (node.x1 - node.x0) / whole;
    const say = () => { this.says.textContent = this.words(node); };
    return el('button', {
      type: 'button', title: this.words(node), class: above ? 'above' : false, tabindex: node === focus ? '0' : '-1',
      style: `left:${100 * left}%;width:${100 * width}%;top:${node.depth * ROW}px;background:${colour(node.data)}`,
      onclick: () => this.zoom(node), onfocus: say, onmouseenter: say,
    }, node.data.name);
  }

  zoom(node) {
    this.focus = node;
    this.draw();
    this.places.get(node).focus({preventScroll: true});
  }

  move(event) {
    const node = [...this.places].find(([, cell]) => cell === document.activeElement)?.[0];
    if (!node) return;
    const siblings = node.parent ? node.parent.children : [node];
    const at = siblings.indexOf(node);
    const next = {
      ArrowUp: node.parent, ArrowDown: node.children?.[0],
      ArrowLeft: siblings[at - 1], ArrowRight: siblings[at + 1], Escape: this.root,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    if (event.key === 'Escape') this.zoom(this.root);
    else this.places.get(next)?.focus();
  }
}

/** One colour for a file, near ones for its functions. */
function colour({name, file}) {
  const hue = hash(file || name) % 360;
  return `hsl(${(hue + hash(name) % 24) % 360} 55% var(--cell))`;
}

function hash(words) {
  let sum = 7;
  for (let at = 0; at < words.length; at++) sum = (sum * 31 + words.charCodeAt(at)) >>> 0;
  return sum;
}
