/** Tables that people work in: picking all rows, saying how many are picked or changed, printing; and the rail, which shows where one is. */
export function watchTables(): void {
  document.addEventListener('change', event => {
    const box = event.target as HTMLInputElement;
    if (box.matches('input[data-picks]')) {
      for (const pick of picksOf(box)) {
        pick.checked = box.checked;
      }
    }
    count(box.form);
  });
  document.addEventListener('input', event => count((event.target as HTMLInputElement).form));
  document.addEventListener('click', event => {
    if ((event.target as HTMLElement).closest('[data-prints]')) {
      window.print();
    }
  });
  document.addEventListener('turbo:load', prepare);
  document.addEventListener('turbo:render', prepare);
}

function prepare(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-prints]')) {
    button.hidden = false;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-counts-changes]')) {
    count(form);
  }
  const rail = document.querySelector<HTMLElement>('.rail');
  const here = rail?.querySelector<HTMLElement>('[aria-current=page]');
  if (rail && here && rail.scrollWidth > rail.clientWidth) {
    rail.scrollLeft += here.getBoundingClientRect().left - rail.getBoundingClientRect().left - (rail.clientWidth - here.offsetWidth) / 2;
  }
}

function picksOf(all: HTMLInputElement): HTMLInputElement[] {
  return [...all.form!.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${all.dataset.picks}"]`)];
}

/** Writes the number of picked rows and of changed fields where the form wants them; {0} in its words is the number. */
function count(form: HTMLFormElement | null): void {
  if (!form?.matches('[data-counts-changes]')) {
    return;
  }
  const all = form.querySelector<HTMLInputElement>('input[data-picks]');
  const picks = all ? picksOf(all) : [];
  const picked = picks.filter(pick => pick.checked).length;
  if (all) {
    all.checked = picked > 0 && picked === picks.length;
    all.indeterminate = picked > 0 && picked < picks.length;
  }
  write(form.querySelector<HTMLElement>('[data-picked]'), 'picked', picked);

  const fields = [...form.querySelectorAll<HTMLInputElement>('tbody input:not([type=checkbox], [type=hidden])')];
  let changed = 0;
  for (const field of fields) {
    const isChanged = field.value !== field.defaultValue;
    field.toggleAttribute('data-is-changed', isChanged);
    changed += isChanged ? 1 : 0;
  }
  write(form.querySelector<HTMLElement>('[data-changed]'), 'changed', changed);
}

function write(element: HTMLElement | null, kind: 'picked' | 'changed', number: number): void {
  if (element) {
    element.dataset.plain ??= element.textContent ?? '';
    element.textContent = number > 0 ? element.dataset[kind]!.replace('{0}', String(number)) : element.dataset.plain;
  }
}
