/** The probes, each with what came of its hits beside its lines. */
function probesSection(run) {
  if (!run.probes) return null;
  const section = el('section', {id: 'probes'}, el('h2', {}, 'Probes'));
  section.append(el('p', {class: 'quiet'},
    'Beside each line of the script: how often it was reached, as a part of the hits of its probe.'));
  run.probes.forEach(probe => section.append(probeArticle(probe)));
  if (run.probes.length === 0) section.append(el('p', {class: 'quiet'}, 'No probe of the script does anything.'));
  return section;
}

function probeArticle(probe) {
  const lines = new Map();
  probe.items.forEach(it => {
    if (!lines.has(it.line)) lines.set(it.line, []);
    lines.get(it.line).push(it);
  });
  const table = el('table', {class: 'code mono'});
  probe.code.forEach((source, index) => {
    const line = probe.line + index;
    table.append(codeRow(probe, line, source, lines.get(line) || []));
  });
  return el('article', {class: 'probe'},
    el('h3', {}, el('code', {}, probe.title)),
    el('p', {class: 'says'}, plural(probe.hits, 'hit', 'hits'),
      probe.java ? el('span', {class: 'quiet'}, ' · ' + probe.java) : null),
    el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': probe.title}, table));
}

function codeRow(probe, line, source, items) {
  const counts = items.map(it => (it.kind === 'condition' ? it.true + it.false : it.hits));
  const isHead = line === probe.line;
  const count = isHead ? probe.hits : counts.length ? Math.max(...counts) : null;
  const row = el('tr', {class: count === 0 ? 'never' : false},
    el('td', {class: 'number quiet'}, String(line)),
    el('td', {class: 'number count'}, count === null ? '' : String(count)),
    el('td', {class: 'funnel'}, count === null ? '' : bar(count, probe.hits)),
    el('td', {class: 'source'}, source),
    el('td', {class: 'note'}, ...notes(probe, items)));
  return row;
}

function notes(probe, items) {
  const conditions = items.filter(it => it.kind === 'condition');
  const told = items.filter(it => it.kind === 'prints' || it.kind === 'stores');
  const java = items.map(it => it.java).find(it => it && it !== probe.java);
  return [
    ...conditions.map(it => el('div', {class: 'let-through'},
      conditions.length > 1 ? it.text + ': ' : '', `let ${it.true} of ${it.true + it.false} through`)),
    ...told.map(it => el('span', {class: 'tag'}, `${it.kind} ${it.hits}`)),
    java ? el('span', {}, java.replace(/.*\//, '')) : null,
  ];
}

/** How often each marker came, whether a probe waits for it or not. */
function eventsSection(run) {
  const rows = Object.entries(run.events);
  if (rows.length === 0) return null;
  return el('section', {id: 'events'}, el('h2', {}, 'Events'), sortedTable([
    {name: 'marker', get: it => it[0]},
    {name: 'hits', number: true, get: it => number(it[1])},
  ], rows, 'events'));
}

/** What the script wrote, each line with its time. */
function outputSection(run) {
  if (!run.output) return null;
  const {first, last, total} = run.output;
  const section = el('section', {id: 'output'}, el('h2', {}, 'Output'));
  if (total === 0) return section.append(el('p', {class: 'quiet'}, 'The script wrote nothing.')), section;
  const missing = total - first.length - last.length;
  if (missing > 0) {
    section.append(el('p', {class: 'warn'},
      `${total} lines: the first ${first.length} and the last ${last.length} are here, ${missing} between them are not.`));
  }
  const rows = [...first, ...last].map((it, index) => [index, ...it]);
  section.append(sortedTable([
    {name: 'time', number: true, get: it => it[1] * 1e5 + it[0] / 1e5, cell: it => time(it[1])},
    {name: 'line', get: it => it[3], cell: it => el('span', {class: it[2] ? 'mono plain warn' : 'mono plain'}, it[3])},
  ], rows, 'output'));
  return section;
}
