/** Waves the mark while a page is on its way, in place of Turbo's bar (which would need an inline style). */
export function watchLoading(): void {
  const root = document.documentElement;
  let timer: number | undefined;
  const begin = () => {
    timer ??= window.setTimeout(() => root.setAttribute('data-loading', ''), 150);
  };
  const end = () => {
    window.clearTimeout(timer);
    timer = undefined;
    root.removeAttribute('data-loading');
  };
  window.Turbo.config.drive.progressBarDelay = 2 ** 31 - 1;
  document.addEventListener('turbo:visit', begin);
  document.addEventListener('turbo:submit-start', begin);
  document.addEventListener('turbo:submit-end', end);
  document.addEventListener('turbo:load', end);
  document.addEventListener('turbo:render', end);
  document.addEventListener('turbo:fetch-request-error', end);
}

declare global {
  interface Window { Turbo: { config: { drive: { progressBarDelay: number } }; visit(path: string): void } }
}
