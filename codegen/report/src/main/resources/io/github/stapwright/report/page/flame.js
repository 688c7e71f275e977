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
  const cells = el('div', {class: 'cells'});
  const says = el('p', {class: 'says mono', 'aria-live': 'polite'});
  const hasTime = d3.hierarchy(data).sum(it => it.self).value > 0;
  let weight = hasTime ? 'self' : 'calls';
  let root;
  let focus;
  let places = new Map();

  function lay() {
    root = d3.hierarchy(data).sum(it => it[weight]).sort((a, b) => b.value - a.value || (a.data.name < b.data.name ? -1 : 1));
    d3.partition()(root);
    focus = root;
    draw();
  }
  function words(node) {
    const place = node.data.file ? ` ${node.data.file}:${node.data.line}` : '';
    const share = root.value > 0 ? `, ${percent(node.value, root.value)} of all` : '';
    const size = weight === 'calls' ? plural(node.value, 'call', 'calls') + ' in it' : isOfCalls ? time(node.value) : String(node.value);
    const more = isOfCalls && weight === 'self' && node.data.calls > 0 ? `, ${time(node.data.self)} itself, ${plural(node.data.calls, 'call', 'calls')}` : '';
    return `${node.data.name}${place}: ${size}${more}${share}`;
  }
  function visible() {
    const wide = focus.x1 - focus.x0;
    const least = wide / Math.max(cells.clientWidth || 1000, 300);
    const found = focus.ancestors().reverse();
    const left = [...(focus.children || [])];
    while (left.length > 0) {
      const node = left.pop();
      if (node.x1 - node.x0 < least) continue;
      found.push(node);
      left.push(...(node.children || []));
    }
    return found;
  }
  function draw() {
    const wide = focus.x1 - focus.x0 || 1;
    places = new Map();
    const nodes = visible();
    cells.replaceChildren(...nodes.map(node => {
      const above = node.depth < focus.depth;
      const from = above ? 0 : (node.x0 - focus.x0) / wide;
      const width = above ? 1 : (node.x1 - node.x0) / wide;
      const cell = el('button', {
        type: 'button', title: words(node), class: above ? 'above' : false, tabindex: node === focus ? '0' : '-1',
        style: `left:${100 * from}%;width:${100 * width}%;top:${node.depth * ROW}px;background:${colour(node.data)}`,
        onclick: () => zoom(node), onfocus: () => { says.textContent = words(node); },
        onmouseenter: () => { says.textContent = words(node); },
      }, node.data.name);
      places.set(node, cell);
      return cell;
    }));
    cells.style.height = (Math.max(...nodes.map(it => it.depth)) + 1) * ROW + 'px';
    says.textContent = words(focus);
  }
  function zoom(node) {
    focus = node;
    draw();
    places.get(node).focus({preventScroll: true});
  }
  function move(event) {
    const node = [...places].find(([, cell]) => cell === document.activeElement)?.[0];
    if (!node) return;
    const siblings = node.parent ? node.parent.children : [node];
    const next = {
      ArrowUp: node.parent, ArrowDown: (node.children || [])[0],
      ArrowLeft: siblings[siblings.indexOf(node) - 1], ArrowRight: siblings[siblings.indexOf(node) + 1],
      Escape: root,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    if (event.key === 'Escape') zoom(root);
    else if (places.has(next)) places.get(next).focus();
  }

  const tools = el('div', {class: 'tools'}, el('button', {type: 'button', onclick: () => zoom(root)}, 'whole'));
  if (isOfCalls && hasTime) {
    tools.append(el('label', {}, 'width ', el('select', {onchange: event => { weight = event.target.value; lay(); }},
      el('option', {value: 'self'}, 'time'), el('option', {value: 'calls'}, 'calls'))));
  }
  tools.append(el('span', {class: 'quiet'}, hasTime || !isOfCalls ? 'click or Enter: zoom; arrows: go; Esc: whole' : 'no time passed: the width is calls'));
  lay();
  return el('div', {}, tools, el('div', {class: 'flame', onkeydown: move, role: 'group', 'aria-label': 'flame graph'}, cells), says);
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
