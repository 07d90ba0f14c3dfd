/**
 * What the page does besides showing: it filters the findings and moves among them by keyboard. The page's policy allows
 * this text by its hash and no other script; everything can be read without it. It writes text only, never HTML.
 */
export const SCRIPT = `
(() => {
  const tools = document.getElementById('tools');
  if (!tools) return;
  const filter = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const lists = [...document.getElementById('list').children];
  const items = lists.flatMap((list) => [...list.children]);
  const buttons = [...tools.querySelectorAll('button')];
  let texts;
  const visible = () => items.filter((item) => !item.hidden).map((item) => item.querySelector('summary'));
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const off = new Set(buttons.filter((b) => b.getAttribute('aria-pressed') === 'false').map((b) => b.dataset.severity));
    if (words.length) texts ??= items.map((item) => item.textContent.toLowerCase());
    let count = 0;
    items.forEach((item, index) => {
      const hide = off.has(item.dataset.severity) || !words.every((word) => texts[index].includes(word));
      if (item.hidden !== hide) item.hidden = hide;
      if (!hide) count += 1;
    });
    for (const list of lists) list.hidden = [...list.children].every((item) => item.hidden);
    shown.textContent = 'Showing ' + count.toLocaleString('en-US') + ' of ' + items.length.toLocaleString('en-US');
  };
  const everything = () => {
    filter.value = '';
    for (const button of buttons) button.setAttribute('aria-pressed', 'true');
    apply();
  };
  let waiting;
  filter.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, items.length > 500 ? 120 : 0);
  });
  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') === 'false'));
      apply();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    const inList = at.tagName === 'SUMMARY' && at.closest('#list');
    if (event.key === '/' && at !== filter) {
      event.preventDefault();
      filter.focus();
      filter.select();
    } else if (event.key === 'Escape' && (at === filter || inList || at === document.body)) {
      everything();
    } else if ((at === filter && event.key === 'ArrowDown') || (inList && /^(Arrow(Up|Down)|Home|End)$/.test(event.key))) {
      const list = visible();
      const now = list.indexOf(at);
      const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: list.length - 1 }[event.key];
      event.preventDefault();
      if (to < 0) filter.focus();
      else list[Math.min(to, list.length - 1)]?.focus();
    }
  });
  tools.hidden = false;
  apply();
})();
`;
