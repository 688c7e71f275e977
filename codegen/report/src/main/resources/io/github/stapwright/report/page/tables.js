const FIRST_ROWS = 200;
const MORE_ROWS = 1000;

/**
 * A table that sorts by a click on a column's head, and makes its rows when they are looked at.
 * A column is {name, number: is it one, get: row => value, cell: row => what is shown}.
 */
function sortedTable(columns, rows, label) {
  const body = el('tbody');
  const box = el('div', {class: 'scroll rows', tabindex: '0', role: 'region', 'aria-label': label});
  let shown = rows;
  let made = 0;
  let order = null;

  function make(count) {
    const end = Math.min(shown.length, made + count);
    const fresh = [];
    for (; made < end; made++) fresh.push(tableRow(columns, shown[made]));
    body.append(...fresh);
  }
  function restart() {
    body.replaceChildren();
    made = 0;
    box.scrollTop = 0;
    make(FIRST_ROWS);
  }
  function sortBy(column, head) {
    const down = order && order.column === column ? !order.down : !!column.number;
    order = {column, down};
    for (const other of head.parentNode.children) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    shown = sorted(shown, column, down);
    restart();
  }
  function find(words) {
    const wanted = words.toLowerCase();
    shown = rows.filter(row => columns.some(it => String(it.get(row)).toLowerCase().includes(wanted)));
    if (order) shown = sorted(shown, order.column, order.down);
    restart();
  }

  const heads = el('tr', {}, ...columns.map(column => {
    const head = el('th', {scope: 'col', class: column.number ? 'number' : false});
    head.append(el('button', {type: 'button', onclick: () => sortBy(column, head)}, column.name));
    return head;
  }));
  box.append(el('table', {}, el('thead', {}, heads), body));
  box.addEventListener('scroll', () => {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - 600) make(MORE_ROWS);
  });
  restart();
  return rows.length > 15 ? el('div', {}, finder(find, rows.length), box) : box;
}

function finder(find, count) {
  const input = el('input', {type: 'search', placeholder: 'find', 'aria-label': 'find rows',
    oninput: event => find(event.target.value)});
  return el('div', {class: 'tools'}, input, el('span', {class: 'quiet'}, plural(count, 'row', 'rows')));
}

function sorted(rows, column, down) {
  const keyed = rows.map(row => [column.get(row), row]);
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (down) keyed.reverse();
  return keyed.map(([, row]) => row);
}

function tableRow(columns, row) {
  return el('tr', {}, ...columns.map(column => {
    const value = column.cell ? column.cell(row) : String(column.get(row));
    return el('td', {class: column.number ? 'number' : 'text'}, value);
  }));
}
