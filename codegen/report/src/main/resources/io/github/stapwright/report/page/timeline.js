const LANE = 15;
const RULER = 20;
const FIELDS = 6;
const PAIRING = ['', ', no return seen', ', entry not seen'];

/** Calls over time, thread by thread; a canvas, because there may be many. */
function timeLine(calls, length) {
  const spans = [];
  for (let at = 0; at < calls.spans.length; at += FIELDS) {
    const [thread, frame, depth, began, took, pairing] = calls.spans.slice(at, at + FIELDS);
    const [name, file, line] = calls.frames[frame];
    spans.push({thread, depth, began, took, pairing, name, file, line, colour: colour({name, file})});
  }
  const lanes = laneTops(calls.threads, spans);
  const canvas = el('canvas', {tabindex: '0', role: 'img', 'aria-label': 'time line of calls: + and - zoom, arrows go, 0 shows all'});
  const inner = el('div', {style: `height:${lanes.height}px`}, canvas);
  const box = el('div', {class: 'timeline'}, inner);
  const says = el('p', {class: 'says mono', 'aria-live': 'polite'});
  let view = d3.zoomIdentity;
  let chosen = null;

  function scale() {
    return view.rescaleX(d3.scaleLinear([0, Math.max(length, 1)], [0, box.clientWidth]));
  }
  function draw() {
    const width = box.clientWidth;
    const height = Math.min(lanes.height, box.clientHeight || 480);
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.height = height + 'px';
    const pen = canvas.getContext('2d');
    pen.scale(ratio, ratio);
    paint(pen, width, height);
  }
  function paint(pen, width, height) {
    const style = getComputedStyle(document.body);
    const ink = {text: style.color, ground: style.backgroundColor, cell: style.getPropertyValue('--cell'),
      onCell: style.getPropertyValue('--on-cell'), line: style.getPropertyValue('--line')};
    const x = scale();
    pen.font = '11px system-ui, sans-serif';
    pen.textBaseline = 'middle';
    spans.forEach(span => paintSpan(pen, x, span, ink, width, height));
    paintThreads(pen, ink);
    paintRuler(pen, x, ink, width);
  }
  function top(span) {
    return lanes.tops[span.thread] + LANE + span.depth * LANE - box.scrollTop;
  }
  function paintSpan(pen, x, span, ink, width, height) {
    const left = x(span.began);
    const right = Math.max(x(span.began + span.took), left + 1);
    const y = top(span);
    if (right < 0 || left > width || y < 0 || y > height) return;
    const from = Math.max(left, 0);
    const wide = Math.min(right, width) - from;
    pen.fillStyle = span.colour.replace('var(--cell)', ink.cell);
    pen.fillRect(from, y, Math.max(wide - (wide > 3 ? 1 : 0), 0.5), LANE - 1);
    if (span === chosen || span.pairing) {
      pen.strokeStyle = ink.text;
      pen.setLineDash(span.pairing ? [3, 2] : []);
      pen.strokeRect(from + 0.5, y + 0.5, Math.max(wide - 1, 1), LANE - 2);
    }
    if (wide > 24) {
      pen.save();
      pen.beginPath();
      pen.rect(from, y, wide - 2, LANE);
      pen.clip();
      pen.fillStyle = ink.onCell;
      pen.fillText(span.name, from + 3, y + LANE / 2);
      pen.restore();
    }
  }
  function paintThreads(pen, ink) {
    calls.threads.forEach((title, index) => {
      pen.fillStyle = ink.text;
      pen.fillText(title, 3, lanes.tops[index] + LANE / 2 - box.scrollTop);
    });
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
  function at(event) {
    const [px, py] = d3.pointer(event, canvas);
    const x = scale();
    return spans.find(it => py >= top(it) && py < top(it) + LANE && px >= x(it.began) && px <= Math.max(x(it.began + it.took), x(it.began) + 1));
  }
  function tell(span) {
    says.textContent = span
      ? `${span.name}${span.file ? ` ${span.file}:${span.line}` : ''}: ${time(span.took)} from ${time(span.began)}${PAIRING[span.pairing]}`
      : '';
  }

  const zoom = d3.zoom().scaleExtent([1, 1e6])
    .filter(event => !event.button && (event.type !== 'wheel' || event.ctrlKey || event.shiftKey))
    .on('zoom', ({transform}) => { view = transform; draw(); });
  const surface = d3.select(canvas).call(zoom);
  function bound() {
    const size = [[0, 0], [box.clientWidth, lanes.height]];
    zoom.extent(size).translateExtent(size);
    draw();
  }
  const actions = {
    '+': () => surface.call(zoom.scaleBy, 2), '-': () => surface.call(zoom.scaleBy, 0.5),
    ArrowLeft: () => surface.call(zoom.translateBy, 80 / view.k, 0), ArrowRight: () => surface.call(zoom.translateBy, -80 / view.k, 0),
    0: () => surface.call(zoom.transform, d3.zoomIdentity),
  };
  canvas.addEventListener('keydown', event => {
    if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
  });
  canvas.addEventListener('mousemove', event => tell(at(event) || chosen));
  canvas.addEventListener('click', event => { chosen = at(event) || null; tell(chosen); draw(); });
  box.addEventListener('scroll', draw);
  new ResizeObserver(bound).observe(box);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  new MutationObserver(draw).observe(document.documentElement, {attributes: true});
  return el('div', {}, el('div', {class: 'tools'},
    ...[['+', 'nearer'], ['-', 'farther'], ['0', 'all']].map(([key, name]) => el('button', {type: 'button', onclick: actions[key]}, name)),
    el('span', {class: 'quiet'}, 'drag: go; Ctrl and wheel: zoom; click: what it is')), box, says);
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
