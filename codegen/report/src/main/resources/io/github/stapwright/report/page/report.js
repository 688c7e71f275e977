function factsList(run) {
  const facts = Object.entries(run.facts);
  facts.push(['lasted', time(run.us)]);
  const events = Object.values(run.events).reduce((sum, it) => sum + it, 0);
  facts.push(['events', String(events)]);
  facts.push(['lost', run.lost === 0 ? 'nothing' : plural(run.lost, 'hit was lost', 'hits were lost')]);
  if (run.status !== undefined) facts.push(['exit status', String(run.status)]);
  return el('dl', {class: 'facts'}, ...facts.flatMap(([name, value]) => [
    el('dt', {}, name),
    el('dd', {class: name === 'lost' && run.lost > 0 ? 'warn' : false, 'data-fact': name}, value)]));
}

function callsSections(run) {
  const {calls} = run;
  if (calls.count === 0 && calls.unentered === 0) return [];
  if (calls.count > 1 && calls.unreturned === calls.count && calls.unentered === 0) {
    return [el('section', {id: 'flame'}, el('h2', {}, 'Calls'), el('p', {class: 'quiet'},
      'The events hold beginnings and no ends: probe the returns, too, and calls are shown here.'))];
  }
  const unpaired = [
    calls.unreturned ? plural(calls.unreturned, 'call was never seen to return', 'calls were never seen to return') : '',
    calls.unentered ? plural(calls.unentered, 'return has no entry', 'returns have no entry') : ''].filter(it => it);
  const shown = calls.spans.length / FIELDS;
  const flame = el('section', {id: 'flame'}, el('h2', {}, 'Calls by stack'),
    el('p', {class: 'says'}, plural(calls.count, 'call', 'calls'), unpaired.length ? el('span', {class: 'warn'}, '; ' + unpaired.join('; ')) : null,
      calls.smaller ? el('span', {class: 'quiet'}, `; ${calls.smaller} small stacks are counted in their callers`) : null),
    flameOfCalls(calls));
  const line = el('section', {id: 'timeline'}, el('h2', {}, 'Calls over time'));
  const all = calls.count + calls.unentered;
  if (shown < all) line.append(el('p', {class: 'quiet'}, `The ${shown} longest of ${all} calls.`));
  line.append(new TimeLine(calls, run.us).element);
  return [flame, line];
}

function showRun(run) {
  const sections = [probesSection(run), globalsSection(run), ...callsSections(run), outputSection(run), eventsSection(run)]
    .filter(it => it);
  const links = sections.map(it => el('a', {href: '#' + it.id}, it.querySelector('h2').textContent));
  document.getElementById('run').replaceChildren(
    factsList(run), ...run.failures.map(it => el('pre', {class: 'failure mono'}, it)),
    el('nav', {'aria-label': 'parts'}, ...links), ...sections);
}

function chooser() {
  if (runs.length < 2) return null;
  const failed = runs.filter(it => it.failures.length > 0).length;
  const select = el('select', {id: 'runs', onchange: event => showRun(runs[Number(event.target.value)])},
    ...runs.map((run, index) => el('option', {value: index}, (run.failures.length ? '✗ ' : '✓ ') + run.name)));
  return el('p', {}, el('label', {}, 'run ', select), ` ${runs.length - failed} passed, ${failed} failed`);
}

function themeButton() {
  const root = document.documentElement;
  return el('button', {type: 'button', onclick: () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  }}, 'light / dark');
}

document.getElementById('page').append(
  el('header', {}, el('h1', {}, document.title), themeButton()),
  ...[chooser()].filter(it => it), el('div', {id: 'run'}));
if (runs.length > 0) showRun(runs[0]);
else document.getElementById('run').append(el('p', {class: 'quiet'}, 'Nothing was run.'));
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
document.documentElement.dataset.drawn = 'yes';
