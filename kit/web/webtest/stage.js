// Shows pages of one server one after the other in one window, where axe-core
// and the shared files are read once, and remembers what it has looked at.
self.stage = (() => {
  const colours = {runOnly: {type: 'tag', values: ['cat.color']}, rules: {'target-size': {enabled: true}}};
  const everything = {rules: {'target-size': {enabled: true}}};
  const unseen = new Set(['href', 'id', 'for', 'name', 'action', 'xlink:href', 'aria-describedby', 'aria-labelledby', 'aria-controls']);
  const known = new Set();

  async function show(address) {
    const answer = await fetch(address), html = await answer.text();
    document.open(); // forgets the page before, and what listened to it
    self.refused = [];
    addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective + ' ' + (e.sample || e.blockedURI)));
    const loaded = new Promise(done => addEventListener('load', done));
    document.write(html);
    document.close();
    await loaded;
    document.querySelectorAll('details').forEach(d => d.open = true);
    document.body.getBoundingClientRect(); // asks for the typeface
    await document.fonts.ready;
  }

  // looks is what makes an element look as it does: addresses and names aside.
  function looks(e) {
    let out = e.localName;
    for (const a of e.attributes) if (!unseen.has(a.name) && !(a.name === 'value' && e.type === 'hidden')) out += ' ' + a.name + '=' + a.value;
    return out;
  }

  // short makes few letters of many: 53 bits, by two products.
  function short(text) {
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      a = Math.imul(a ^ c, 2654435761);
      b = Math.imul(b ^ c, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
  }

  // A form with a field of that name hides its own children.
  const children = Object.getOwnPropertyDescriptor(Element.prototype, 'children').get;

  // fresh gathers the parts of a page that were not looked at before in such a place: what they hold
  // is the same in full, what surrounds them and stands just before them the same in looks.
  function fresh() {
    const own = new Map(), full = new Map(), found = [], met = [];
    const read = e => {
      own.set(e, looks(e));
      let text = own.get(e);
      for (const n of e.childNodes) {
        if (n.nodeType === Node.TEXT_NODE) text += '|' + n.data.trim();
        if (n.nodeType === Node.ELEMENT_NODE) text += '<' + read(n);
      }
      full.set(e, short(text));
      return full.get(e);
    };
    const visit = (e, around) => {
      const key = short(around + full.get(e));
      if (known.has(key)) return;
      met.push(key);
      const speaks = [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
      if (speaks || e.localName === 'svg' || !e.firstElementChild) { found.push(e); return }
      for (const c of children.call(e)) visit(c, short(around + own.get(e) + '>' + (c.previousElementSibling ? own.get(c.previousElementSibling) : '')));
    };
    read(document.body);
    visit(document.body, document.documentElement.lang);
    met.forEach(key => known.add(key));
    return found;
  }

  async function object(where, options) {
    const r = await axe.run(where, {resultTypes: ['violations'], ...options});
    return r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary));
  }

  // stops lists what Tab should stop at below an element, in the order of the page; of radio buttons, one a group.
  function stops(below) {
    const groups = new Set();
    return [...below.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => {
      if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})) return false;
      if (e.type !== 'radio') return true;
      const group = (e.form?.id ?? '') + ' ' + e.name, first = !groups.has(group);
      groups.add(group);
      return first;
    });
  }

  let expected = [], reached = [];

  // ready says how many stops lie ahead: all of them, or from the content on.
  function ready(all) {
    reached = [];
    expected = stops(document.body);
    if (!all) {
      const main = document.querySelector('main');
      expected = expected.filter(e => e.compareDocumentPosition(main) !== Node.DOCUMENT_POSITION_FOLLOWING);
      main.tabIndex = -1;
      main.focus();
    }
    addEventListener('focusin', event => {
      const e = event.target, s = getComputedStyle(e);
      const same = x => x === e || e.type === 'radio' && x.type === 'radio' && x.name === e.name && x.form === e.form;
      reached.push({n: expected.findIndex(same), what: e.outerHTML.slice(0, 120), seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2});
    });
    return expected.length;
  }

  return {
    show, ready,
    ahead: () => expected.length - reached.length,
    missed: () => expected.flatMap((e, n) => {
      const r = reached[n];
      return !r ? ['Tab never stops at ' + e.outerHTML.slice(0, 120)] : r.n !== n ? [`press ${n + 1} stops at ${r.what}, not at ${e.outerHTML.slice(0, 120)}`] : r.seen ? [] : ['the focus is not to be seen on ' + r.what];
    }).slice(0, 1),
    object: () => object(document, everything),
    // What another theme and another width change: colours and sizes of what is to be pressed.
    again: async () => { const where = fresh(); return where.length ? object({include: where}, colours) : [] },
  };
})();
