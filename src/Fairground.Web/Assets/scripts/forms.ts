/** Forms: no double submits, choices that submit themselves, steppers, and errors brought into view. */
export function watchForms(): void {
  document.addEventListener('turbo:submit-start', event => setBusy(event.target as HTMLFormElement, true));
  document.addEventListener('turbo:submit-end', event => setBusy(event.target as HTMLFormElement, false));

  document.addEventListener('change', event => {
    const field = event.target as HTMLElement;
    if (field.matches('[data-submits]')) {
      (field as HTMLInputElement).form?.requestSubmit();
    }
  });

  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-step]');
    const input = button?.parentElement?.querySelector<HTMLInputElement>('input[type=number]');
    if (button && input) {
      event.preventDefault();
      const next = Math.max(Number(input.min || 0), Math.min(Number(input.max || 999), Number(input.value) + Number(button.dataset.step)));
      if (next !== Number(input.value)) {
        input.value = String(next);
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  });

  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-reveal]');
    const password = document.getElementById(button?.dataset.reveal ?? '') as HTMLInputElement | null;
    if (button && password) {
      const shown = password.type === 'text';
      password.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
    }
    if ((event.target as HTMLElement).closest('[data-print]')) {
      window.print();
    }
  });

  const showErrors = () => document.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  document.addEventListener('turbo:render', showErrors);
  document.addEventListener('turbo:load', showErrors);

  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-copy]');
    if (button) {
      void navigator.clipboard.writeText(button.dataset.copy ?? '');
      button.setAttribute('data-copied', '');
    }
  });
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit], button:not([type])')) {
    button.toggleAttribute('disabled', busy);
  }
}
