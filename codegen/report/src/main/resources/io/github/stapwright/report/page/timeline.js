const LANE = 15;
const RULER = 20;
const FIELDS = 6;
const PAIRING = ['', ', no return seen', ', entry not seen'];

/** Calls over time, thread by thread; a canvas, because there may be many. */
class TimeLine {
  constructor(calls, length) {
    this.threads = calls.threads;
    this.length = length;
    this.spans = spansOf(calls);
    this.lanes = laneTops(calls.threads, this.spans);
    this.view = d3.zoomIdentity;
    this.chosen = null;
    this.canvas = el('canvas', {tabindex: '0', role: 'img',
      'aria-label': 'time line of calls: + and - zoom, arrows go, 0 shows all'});
    this.box = el('div', {class: 'timeline'}, el('div', {style: `height:${this.lanes.height}px`}, this.canvas));
    this.says = el('p', {class: 'says mono', 'aria-live': 'polite'});
    this.zoom = d3.zoom().scaleExtent([1, 1e6])
      .filter(event => !event.button && (event.type !== 'wheel' || event.ctrlKey || event.shiftKey))
      .on('zoom', ({transform}) => { this.view = transform; this.draw(); });
    this.surface = d3.select(this.canvas).call(this.zoom);
    this.actions = this.keys();
    this.listen();
    this.element = el('div', {}, this.tools(), this.box, this.says);
  }

  keys() {
    const {surface, zoom} = this;
    const go = step => surface.call(zoom.translateBy, step / this.view.k, 0);
    return {
      '+': () => surface.call(zoom.scaleBy, 2), '-': () => surface.call(zoom.scaleBy, 0.5),
      ArrowLeft: () => go(80), ArrowRight: () => go(-80),
      0: () => surface.call(zoom.transform, d3.zoomIdentity),
    };
  }

  tools() {
    const buttons = [['+', 'nearer'], ['-', 'farther'], ['0', 'all']]
      .map(([key, name]) => el('button', {type: 'button', onclick: this.actions[key]}, name));
    return el('div', {class: 'tools'}, ...buttons,
      el('span', {class: 'quiet'}, 'drag: go; Ctrl and wheel: zoom; click: what it is'));
  }

  listen() {
    const draw = () => this.draw();
    this.canvas.addEventListener('keydown', event => {
      if (!this.actions[event.key]) return;
      event.preventDefault();
      this.actions[event.key]();
    });
    this.canvas.addEventListener('mousemove', event => this.tell(this.at(event) || this.chosen));
    this.canvas.addEventListener('click', event => {
      this.chosen = this.at(event) || null;
      this.tell(this.chosen);
      this.draw();
    });
    this.box.addEventListener('scroll', draw);
    new ResizeObserver(() => this.bound()).observe(this.box);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    new MutationObserver(draw).observe(document.documentElement, {attributes: true});
  }

  bound() {
    const size = [[0, 0], [this.box.clientWidth, this.lanes.height]];
    this.zoom.extent(size).translateExtent(size);
    this.draw();
  }

  scale() {
    return this.view.rescaleX(d3.scaleLinear([0, Math.max(this.length, 1)], [0, this.box.clientWidth]));
  }

  draw() {
    const width = this.box.clientWidth;
    const height = Math.min(this.lanes.height, this.box.clientHeight || 480);
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    this.canvas.style.height = height + 'px';
    const pen = this.canvas.getContext('2d');
    pen.scale(ratio, ratio);
    pen.font = '11px system-ui, sans-serif';
    pen.textBaseline = 'middle';
    const x = this.scale();
    const ink = inks();
    this.spans.forEach(span => this.paintSpan(pen, x, span, ink, {width, height}));
    this.paintThreads(pen, ink);
    paintRuler(pen, x, ink, width);
  }

  top(span) {
    return this.lanes.tops[span.thread] + LANE + span.depth * LANE - this.box.scrollTop;
  }

  paintSpan(pen, x, span, ink, {width, height}) {
    const left = x(span.began);
    const right = Math.max(x(span.began + span.took), left + 1);
    const y = this.top(span);
    if (right < 0 || left > width || y < 0 || y > height) return;
    const from = Math.max(left, 0);
    const wide = Math.min(right, width) - from;
    pen.fillStyle = span.colour.replace('var(--cell)', ink.cell);
    pen.fillRect(from, y, Math.max(wide - (wide > 3 ? 1 : 0), 0.5), LANE - 1);
    if (span === this.chosen || span.pairing) paintFrame(pen, span, ink, from, y, wide);
    if (wide > 24) paintName(pen, span, ink, from, y, wide);
  }

  paintThreads(pen, ink) {
    this.threads.forEach((title, index) => {
      pen.fillStyle = ink.text;
      pen.fillText(title, 3, this.lanes.tops[index] + LANE / 2 - this.box.scrollTop);
    });
  }

  at(event) {
    const [px, py] = d3.pointer(event, this.canvas);
    const x = this.scale();
    const isOver = it => px >= x(it.began) && px <= Math.max(x(it.began + it.took), x(it.began) + 1);
    return this.spans.find(it => py >= this.top(it) && py < this.top(it) + LANE && isOver(it));
  }

  tell(span) {
    this.says.textContent = span
      ? `${span.name}${span.file ? ` ${span.file}:${span.line}` : ''}: ${time(span.took)} from ${time(span.began)}${PAIRING[span.pairing]}`
      : '';
  }
}

/** The calls of a run: thread, frame, depth, beginning, length, pairing, six numbers each. */
function spansOf({spans, frames}) {
  return d3.range(0, spans.length, FIELDS).map(at => {
    const [thread, frame, depth, began, took, pairing] = spans.slice(at, at + FIELDS);
    const [name, file, line] = frames[frame];
    return {thread, depth, began, took, pairing, name, file, line, colour: colour({name, file})};
  });
}

function inks() {
  const style = getComputedStyle(document.body);
  const named = name => style.getPropertyValue(name);
  return {text: style.color, ground: style.backgroundColor, cell: named('--cell'), onCell: named('--on-cell'), line: named('--line')};
}

/** A call whose partner was not seen has a dashed frame. */
function paintFrame(pen, span, ink, from, y, wide) {
  pen.strokeStyle = ink.text;
  pen.setLineDash(span.pairing ? [3, 2] : []);
  pen.strokeRect(from + 0.5, y + 0.5, Math.max(wide - 1, 1), LANE - 2);
}

function paintName(pen, span, ink, from, y, wide) {
  pen.save();
  pen.beginPath();
  pen.rect(from, y, wide - 2, LANE);
  pen.clip();
  pen.fillStyle = ink.onCell;
  pen.fillText(span.name, from + 3, y + LANE / 2);
  pen.restore();
}

function paintRuler(pen, x, ink, width) {
  pen.fillStyle = ink.ground;
  pen.fillRect(0, 0, width, RULER);
  pen.fillStyle = ink.text;
  pen.strokeStyle = ink.line;
  pen.setLineDash([]);
  x.ticks(Math.max(Math.floor(width / 110), 2)).forEach(tick => {
    pen.fillText(time(tick), x(tick) + 3, RULER / 2);
    pen.strokeRect(x(tick), 0, 0, RULER);
  });
}

function laneTops(threads, spans) {
  const depths = threads.map(() => 0);
  spans.forEach(it => { depths[it.thread] = Math.max(depths[it.thread], it.depth + 1); });
  let height = RULER;
  const tops = depths.map(depth => {
    const top = height;
    height += (depth + 1) * LANE + 6;
    return top;
  });
  return {tops, height: height + 4};
}
