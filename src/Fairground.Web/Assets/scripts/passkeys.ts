/** Passkeys (WebAuthn level 3): makes one on the security page, signs in with one on the sign-in page. */
export function watchPasskeys(): void {
  const supported = typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
  const prepare = () => document.querySelectorAll<HTMLElement>('[data-passkey]').forEach(button => { button.hidden = !supported; });
  document.addEventListener('turbo:load', prepare);
  document.addEventListener('turbo:render', prepare);
  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-passkey]');
    if (button) {
      event.preventDefault();
      void (button.dataset.passkey === 'make' ? make(button) : signIn(button)).catch(() => show(button));
    }
  });
}

async function make(button: HTMLElement): Promise<void> {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post('/api/passkeys/creation-options', {}));
  const credential = await navigator.credentials.create({ publicKey: options }) as PublicKeyCredential;
  await post('/api/passkeys', { credential: JSON.stringify(credential.toJSON()), name: button.dataset.name ?? '' });
  window.Turbo.visit(`${location.pathname}?done=passkey`);
}

async function signIn(button: HTMLElement): Promise<void> {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post('/api/passkeys/request-options', {}));
  const credential = await navigator.credentials.get({ publicKey: options }) as PublicKeyCredential;
  await post('/api/sessions/by-passkey', { credential: JSON.stringify(credential.toJSON()) });
  window.location.assign(button.dataset.return ?? '/');
}

async function post(path: string, body: unknown): Promise<any> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

function show(button: HTMLElement): void {
  const note = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  if (note) {
    note.hidden = false;
  }
}
