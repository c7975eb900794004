(() => {
  const box = document.getElementById('q'), none = document.getElementById('none');
  const sections = [...document.querySelectorAll('main>section')];
  const entries = new Map([...document.querySelectorAll('nav li')].map(li => [li.firstChild.hash.slice(1), li]));
  const texts = new Map();
  const text = section => {
    if (!texts.has(section)) texts.set(section, section.textContent.toLowerCase());
    return texts.get(section);
  };
  const contents = document.querySelector('nav details');
  if (matchMedia('(max-width:760px)').matches) contents.open = false;
  let timer;
  const search = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(word => word);
    let found = 0;
    for (const section of sections) {
      const entry = entries.get(section.id);
      const shown = words.length === 0 || (entry !== undefined && words.every(word => text(section).includes(word)));
      section.hidden = !shown;
      if (entry) entry.hidden = !shown;
      if (shown) found++;
    }
    none.hidden = found > 0;
  };
  box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 80); });
  addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== box) { event.preventDefault(); box.focus(); }
    if (event.key === 'Escape') { box.value = ''; search(); }
  });
  addEventListener('beforeprint', () => document.querySelectorAll('dd details').forEach(each => { each.open = true; }));
})();
