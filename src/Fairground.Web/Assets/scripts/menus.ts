/** How near an opened slip comes to the edge of the window, in pixels. */
const EDGE = 12;

/** Menus and slips that open by <details>: one at a time, closed by Escape or a click elsewhere. "/" goes to the search: the page's own, if it has one. */
export function watchMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open], details.slip-word[open]');

  document.addEventListener('click', event => {
    for (const menu of open()) {
      if (!menu.contains(event.target as Node)) {
        menu.open = false;
      }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      for (const menu of open()) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
    }
    const typing = (event.target as HTMLElement).matches?.('input, textarea, select');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      const search = document.querySelector<HTMLInputElement>('main [data-search]') ?? document.querySelector<HTMLInputElement>('.find input[name=q]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  // A slip that would stand out over an edge moves in.
  document.addEventListener('toggle', event => {
    const details = event.target as HTMLDetailsElement;
    const slip = details.open && details.matches('.slip-word') ? details.querySelector<HTMLElement>('.slip-float') : null;
    if (slip) {
      // By its place and not by a transform, or the page would still be as wide as if it stood out.
      slip.style.inset = '';
      const { left, right } = slip.getBoundingClientRect();
      const over = Math.max(0, right - document.documentElement.clientWidth + EDGE) || Math.min(0, left - EDGE);
      if (over) {
        slip.style.left = `${slip.offsetLeft - over}px`;
        slip.style.right = 'auto';
      }
    }
  }, true);

  // Rails that scroll sideways on a phone begin where one is.
  document.addEventListener('turbo:load', () => {
    for (const here of document.querySelectorAll<HTMLElement>(':is(.account-nav, .rail, .aisles) [aria-current=page]')) {
      const rail = here.parentElement!;
      rail.scrollLeft += here.getBoundingClientRect().left - rail.getBoundingClientRect().left - (rail.clientWidth - here.clientWidth) / 2;
    }
  });
}
