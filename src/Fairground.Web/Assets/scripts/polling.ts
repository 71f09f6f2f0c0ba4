/** Parts of a page that change by themselves: while a part says so, the page is asked for again and the part replaced. */
const timers = new Map<string, number>();

export function watchPolling(): void {
  document.addEventListener('turbo:load', begin);
  document.addEventListener('turbo:before-visit', end);
  document.addEventListener('turbo:before-cache', end);
}

function begin(): void {
  end();
  for (const part of document.querySelectorAll<HTMLElement>('[data-polls][id]')) {
    wait(part.id, Number(part.dataset.polls));
  }
}

function end(): void {
  for (const timer of timers.values()) {
    window.clearTimeout(timer);
  }
  timers.clear();
}

function wait(id: string, seconds: number): void {
  timers.set(id, window.setTimeout(() => void ask(id, seconds), seconds * 1000));
}

async function ask(id: string, seconds: number): Promise<void> {
  const address = location.href;
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    const part = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id) : null;
    // Somebody who has gone elsewhere, or is about to press a button, is not disturbed.
    const old = document.getElementById(id);
    if (!part || !old || location.href !== address) {
      return;
    }
    if (old.contains(document.activeElement) && part.hasAttribute('data-polls')) {
      wait(id, seconds);
      return;
    }
    old.replaceWith(document.importNode(part, true));
    if (part.hasAttribute('data-polls')) {
      wait(id, seconds);
    }
  } catch {
    wait(id, seconds * 3);
  }
}
