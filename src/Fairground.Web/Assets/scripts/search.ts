/** Suggestions under a search field: an ARIA combobox (WAI-ARIA 1.2) over /api/suggestions. */
type Suggestion = { kind: string; text: string; path: string; picture: string | null; note: string | null };

const pause = 120;

export function watchSearch(): void {
  let timer: number | undefined;
  document.addEventListener('input', event => {
    const input = event.target as HTMLInputElement;
    if (input.matches('.find input[name=q]')) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void suggest(input), pause);
    }
  });
  document.addEventListener('keydown', event => {
    const input = event.target as HTMLInputElement;
    if (input.matches?.('.find input[name=q]')) {
      move(input, event);
    }
  });
  document.addEventListener('focusout', event => {
    const find = (event.target as HTMLElement).closest?.('.find');
    if (find && !find.contains((event as FocusEvent).relatedTarget as Node)) {
      window.setTimeout(() => close(find), 150);
    }
  });
}

async function suggest(input: HTMLInputElement): Promise<void> {
  const find = input.closest('.find')!;
  const query = input.value.trim();
  if (query.length < 2) {
    close(find);
    return;
  }
  const response = await fetch(`/api/suggestions?q=${encodeURIComponent(query)}`);
  if (!response.ok || input.value.trim() !== query) {
    return;
  }
  const suggestions = await response.json() as Suggestion[];
  const list = find.querySelector<HTMLElement>('.find-list')!;
  list.replaceChildren(...suggestions.map((suggestion, index) => option(suggestion, `${list.id}-${index}`)));
  list.toggleAttribute('data-open', suggestions.length > 0);
  input.setAttribute('aria-expanded', String(suggestions.length > 0));
  input.removeAttribute('aria-activedescendant');
}

function option(suggestion: Suggestion, id: string): HTMLElement {
  const link = document.createElement('a');
  link.href = suggestion.path;
  link.id = id;
  link.setAttribute('role', 'option');
  link.tabIndex = -1;
  if (suggestion.picture) {
    const picture = document.createElement('img');
    picture.src = suggestion.picture;
    picture.alt = '';
    link.append(picture);
  }
  const text = document.createElement('span');
  text.textContent = suggestion.text;
  link.append(text);
  if (suggestion.note) {
    const note = document.createElement('span');
    note.className = 'find-kind';
    note.textContent = suggestion.note;
    link.append(note);
  }
  return link;
}

function move(input: HTMLInputElement, event: KeyboardEvent): void {
  const find = input.closest('.find')!;
  const options = [...find.querySelectorAll<HTMLElement>('[role=option]')];
  const current = options.findIndex(option => option.id === input.getAttribute('aria-activedescendant'));
  if (event.key === 'Escape') {
    close(find);
  } else if (event.key === 'Enter' && current >= 0) {
    event.preventDefault();
    options[current]!.click();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
    event.preventDefault();
    const next = (current + (event.key === 'ArrowDown' ? 1 : current < 0 ? 0 : -1) + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
    input.setAttribute('aria-activedescendant', options[next]!.id);
  }
}

function close(find: Element): void {
  find.querySelector('.find-list')?.removeAttribute('data-open');
  find.querySelector('input')?.setAttribute('aria-expanded', 'false');
}
