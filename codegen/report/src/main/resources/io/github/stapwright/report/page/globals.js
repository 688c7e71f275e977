const FEW = 5;

/** The globals as they stood at the end. */
function globalsSection(run) {
  if (!run.values) return null;
  const section = el('section', {id: 'globals'}, el('h2', {}, 'Globals at the end'));
  const all = Object.entries(run.values.globals);
  if (all.length === 0) section.append(el('p', {class: 'quiet'}, 'The script has none.'));
  const plain = all.filter(([, it]) => it.type === 'number' || it.type === 'string');
  if (plain.length > 0) {
    section.append(sortedTable([
      {name: 'global', get: it => it[0]},
      {name: 'value', get: it => plainValue(it[1]), cell: it => el('span', {class: 'mono plain'}, String(plainValue(it[1])))},
    ], plain, 'globals'));
  }
  all.filter(([, it]) => it.type === 'statistic')
    .forEach(([name, it]) => section.append(globalArticle(name, statistic(it.value))));
  all.filter(([, it]) => it.type === 'array')
    .forEach(([name, it]) => section.append(arrayArticle(name, it, (run.sizes || {})[name])));
  return section;
}

function plainValue(global) {
  return global.type === 'number' ? number(global.value) : text(global.value);
}

function globalArticle(name, ...children) {
  return el('article', {'data-global': name}, el('h3', {}, el('code', {}, name)), ...children);
}

function arrayArticle(name, array, size) {
  const keys = array.keys.map((type, index) => ({
    name: array.keys.length > 1 ? 'key ' + (index + 1) : 'key',
    number: type === 'number',
    get: it => (type === 'number' ? number(it.key[index]) : text(it.key[index])),
  }));
  const count = plural(size || array.elements.length, 'element', 'elements');
  const article = globalArticle(name, el('p', {class: 'says quiet'}, count
    + (size ? `; the ${array.elements.length} greatest are here, --values has all` : '')));
  if (array.elements.length === 0) return article;
  if (isFolded(array)) article.append(flameOfFolded(array.elements));
  article.append(sortedTable([...keys, ...valueColumns(array)], array.elements, name));
  return article;
}

function valueColumns(array) {
  if (array.values === 'number') return [{name: 'value', number: true, get: it => number(it.value)}];
  if (array.values === 'string') return [{name: 'value', get: it => text(it.value)}];
  const columns = ['count', 'min', 'avg', 'max', 'sum'].map(it => ({
    name: it, number: true, get: row => (row.value[it] === undefined ? '' : number(row.value[it])),
  }));
  const hasBuckets = array.elements.some(it => it.value.log || it.value.linear);
  if (hasBuckets) columns.push({name: 'histogram', get: it => it.value.count, cell: it => histogramOnDemand(it.value, array.elements.length <= FEW)});
  return columns;
}

/** Of a few elements each is shown at once. */
function histogramOnDemand(value, isOpen) {
  const details = el('details', {open: isOpen && ''}, el('summary', {}, 'show'));
  const fill = () => {
    if (details.open && details.children.length === 1) details.append(...histograms(value));
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function statistic(value) {
  const facts = ['count', 'min', 'avg', 'max', 'sum'].filter(it => value[it] !== undefined)
    .map(it => el('span', {class: 'tag'}, it + ' ', el('b', {class: it}, String(number(value[it])))));
  return el('div', {}, el('p', {}, ...facts), ...histograms(value));
}

function histograms(value) {
  const all = [];
  if (value.log && value.log.length > 0) all.push(histogram(logRows(value.log)));
  if (value.linear) all.push(histogram(linearRows(value.linear)));
  return all;
}

/** SystemTap labels a bucket by its end nearest to zero, and shows two empty rows beyond the last. */
function logRows(buckets) {
  const counts = new Map(buckets.map(it => [logPlace(it), it.count]));
  const places = [...counts.keys()];
  const low = Math.min(...places) >= 0 ? Math.max(Math.min(...places) - 2, 0) : Math.max(Math.min(...places) - 2, -64);
  const high = Math.min(Math.max(...places) + 2, 63);
  const rows = [];
  for (let place = low; place <= high; place++) rows.push({label: logLabel(place), count: counts.get(place) || 0});
  return rows;
}

function logPlace(bucket) {
  const from = BigInt(number(bucket.from));
  const size = from < 0n ? -from : from;
  const bits = size === 0n ? 0 : size.toString(2).length;
  return from < 0n ? -bits : bits;
}

function logLabel(place) {
  const size = 1n << BigInt(Math.max(Math.abs(place) - 1, 0));
  return place === 0 ? '0' : String(place > 0 ? size : -size);
}

function linearRows({low, step, counts}) {
  const start = BigInt(number(low));
  const width = BigInt(number(step));
  const end = counts.length - 1;
  const rows = counts.map((count, index) => {
    const label = start + BigInt(index - 1) * width;
    return {count, label: index === 0 ? '<' + start : index === end ? '>' + (label - width) : String(label)};
  });
  const filled = rows.map((it, index) => (it.count > 0 ? index : -1)).filter(it => it >= 0);
  if (filled.length === 0) return [];
  let from = Math.max(filled[0] - 2, 0);
  let to = Math.min(filled[filled.length - 1] + 2, end);
  if (from === 0 && rows[0].count === 0) from = 1;
  if (to === end && rows[end].count === 0) to = end - 1;
  return rows.slice(from, to + 1);
}

/** Rows with nothing within two rows of them are left out, as SystemTap leaves them out. */
function histogram(rows) {
  const most = Math.max(...rows.map(it => it.count));
  const body = [];
  let gap = false;
  rows.forEach((row, index) => {
    if (rows.slice(Math.max(index - 2, 0), index + 3).every(it => it.count === 0)) {
      gap = true;
      return;
    }
    if (gap) body.push(el('tr', {}, el('td', {class: 'number quiet'}, '~')));
    gap = false;
    body.push(el('tr', {class: 'bucket'}, el('td', {class: 'number label'}, row.label),
      el('td', {class: 'space'}, bar(row.count, most)), el('td', {class: 'number count'}, String(row.count))));
  });
  return el('table', {class: 'histogram mono'},
    el('thead', {}, el('tr', {}, el('th', {class: 'number'}, 'value'), el('th'), el('th', {class: 'number'}, 'count'))),
    el('tbody', {}, ...body));
}
