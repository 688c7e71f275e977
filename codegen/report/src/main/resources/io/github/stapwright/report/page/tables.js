const FIRST_ROWS = 200;
const MORE_ROWS = 1000;

/**
 * A table that sorts by a click on a column's head, and makes its rows when they are looked at.
 * A column is {name, number: is it one, get: row => value, cell: row => what is shown}.
 */
function sortedTable(columns, rows, label) {
  return new SortedTable(columns, rows, label).element;
}

class SortedTable {
  constructor(columns, rows, label) {
    Object.assign(this, {columns, rows, shown: rows, order: null, body: el('tbody')});
    this.box = el('div', {class: 'scroll rows', tabindex: '0', role: 'region', 'aria-label': label},
      el('table', {}, el('thead', {}, el('tr', {}, ...columns.map(it => this.head(it)))), this.body));
    this.box.addEventListener('scroll', () => {
      if (this.box.scrollTop + this.box.clientHeight > this.box.scrollHeight - 600) this.make(MORE_ROWS);
    });
    this.restart();
    this.element = rows.length > 15 ? el('div', {}, this.finder(), this.box) : this.box;
  }

  head(column) {
    const head = el('th', {scope: 'col', class: column.number ? 'number' : false});
    head.append(el('button', {type: 'button', onclick: () => this.sortBy(column, head)}, column.name));
    return head;
  }

  finder() {
    const input = el('input', {type: 'search', placeholder: 'find', 'aria-label': 'find rows',
      oninput: event => this.find(event.target.value)});
    return el('div', {class: 'tools'}, input, el('span', {class: 'quiet'}, plural(this.rows.length, 'row', 'rows')));
  }

  make(count) {
    const end = Math.min(this.shown.length, this.made + count);
    this.body.append(...this.shown.slice(this.made, end).map(it => tableRow(this.columns, it)));
    this.made = end;
  }

  restart() {
    this.body.replaceChildren();
    this.made = 0;
    this.box.scrollTop = 0;
    this.make(FIRST_ROWS);
  }

  /** Numbers begin with the greatest, texts with the first. */
  sortBy(column, head) {
    const down = this.order?.column === column ? !this.order.down : !!column.number;
    this.order = {column, down};
    for (const other of head.parentNode.children) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    this.shown = sorted(this.shown, column, down);
    this.restart();
  }

  find(words) {
    const wanted = words.toLowerCase();
    const holds = row => this.columns.some(it => String(it.get(row)).toLowerCase().includes(wanted));
    this.shown = this.rows.filter(holds);
    if (this.order) this.shown = sorted(this.shown, this.order.column, this.order.down);
    this.restart();
  }
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
