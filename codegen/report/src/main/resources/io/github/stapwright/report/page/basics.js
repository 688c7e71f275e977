'use strict';
const runs = JSON.parse(document.getElementById('data').textContent);

/** An element; `on...` attributes are listeners, false ones are left out. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(it => it !== null && it !== undefined));
  return element;
}

/** A number of 64 bits: what JavaScript cannot hold comes as a string. */
function number(value) {
  return typeof value === 'string' ? BigInt(value) : value;
}

/** Microseconds as people say them. */
function time(us) {
  const value = Number(us);
  if (value < 1000) return value + ' µs';
  if (value < 1e6) return trimmed(value / 1e3) + ' ms';
  return trimmed(value / 1e6) + ' s';
}

function trimmed(value) {
  return String(Number(value.toPrecision(5)));
}

function percent(part, whole) {
  return whole > 0 ? trimmed(Math.round(1000 * part / whole) / 10) + ' %' : '';
}

function plural(count, one, many) {
  return count + ' ' + (count === 1 ? one : many);
}

/** A text as the values have it: bytes that are no text are an object. */
function text(value) {
  return typeof value === 'object' ? 'hex ' + value.hex : value;
}

function bar(part, whole) {
  const share = whole > 0 ? Math.min(1, Number(part) / Number(whole)) : 0;
  return el('span', {class: share > 0 ? 'bar' : 'bar none', style: `width:${100 * share}%`});
}
