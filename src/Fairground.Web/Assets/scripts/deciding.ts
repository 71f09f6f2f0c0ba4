/**
 * Deciding by keyboard: letters choose what a form offers or follow a link, Ctrl + Enter sends the form. Who types with their voice, or
 * presses keys by mistake, switches the letters off; that is kept on their device.
 */
const switchedOff = 'hotkeys-off';

export function watchDeciding(): void {
  document.addEventListener('keydown', press);
  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('[data-hotkeys]');
    if (button) {
      localStorage.setItem(switchedOff, isOff() ? '' : '1');
      prepare();
    }
  });
  document.addEventListener('turbo:load', prepare);
  document.addEventListener('turbo:render', prepare);
}

function isOff(): boolean {
  return localStorage.getItem(switchedOff) === '1';
}

function prepare(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hotkeys]')) {
    button.hidden = false;
    button.textContent = (isOff() ? button.dataset.on : button.dataset.off) ?? '';
  }
}

function press(event: KeyboardEvent): void {
  const form = document.querySelector<HTMLFormElement>('form[data-decides]');
  if (!form || event.altKey) {
    return;
  }
  const target = event.target as HTMLElement;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form.contains(target)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const typing = target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  if (typing || event.ctrlKey || event.metaKey || isOff()) {
    return;
  }
  const wanted = document.querySelector<HTMLElement>(`[data-hotkey="${CSS.escape(event.key)}"]`);
  if (wanted) {
    event.preventDefault();
    wanted.focus();
    wanted.click();
  }
}
