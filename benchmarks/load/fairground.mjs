// The adapter of this server for the load generator that the compared servers were measured with: the same five operations, and the
// server-rendered list page. Offers of a thousand products are looked up before anything is measured.
const OFFERS = 1000;

export default async function ({ url = 'http://127.0.0.1:5080', req, rnd, N, cat, hot }) {
  const go = async (method, path, body, headers) => {
    const answer = await req(url + path, { method, body, headers });
    if (answer.status >= 400) throw Object.assign(new Error(`${answer.status} ${answer.text.slice(0, 200)}`), { status: answer.status });
    return answer;
  };
  const offerOf = async i => (await go('GET', `/api/products/p-${i}`)).json().offers[0].id;
  const offers = [];
  const step = Math.max(1, Math.floor(N / OFFERS));
  for (let i = 0; i < N && hot === undefined; i += step) offers.push(await offerOf(i));
  if (hot !== undefined) offers.push(await offerOf(hot));

  const address = { line: 'S 1', postcode: '10115', city: 'Berlin', country: 'DE' };
  const add = () => go('POST', '/api/carts', { lines: [{ offer: offers[rnd(offers.length)], quantity: 1 }] });
  let number = 0;

  // How people search: what they look for always exists, so nothing found is an error.
  const pick = list => list[rnd(list.length)];
  const swap = (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  const find = async (words, more = '') => {
    if (!(await go('GET', `/api/products?q=${encodeURIComponent(words)}${more}`)).json().items.length) throw new Error(`nothing for ${words}${more}`);
  };
  const searches = {
    word: () => find(pick(cat.noun)),
    words: () => find(`${pick(cat.adj)} ${pick(cat.noun)}`),
    filtered: () => find(pick(cat.noun), `&category=c-${rnd(20)}&facets=true&sort=${pick(['price', '-price', 'best'])}&page=${1 + rnd(3)}`),
    misspelt: () => find(swap(pick(cat.noun.filter(word => word.length > 6)), 3)),
    everywhere: () => find('made for daily use'),
  };

  return {
    ...searches,
    searches: () => {
      const of = rnd(100);
      return of < 50 ? searches.words() : of < 75 ? searches.word() : of < 90 ? searches.filtered() : searches.misspelt();
    },
    list: async () => {
      const { items } = (await go('GET', `/api/products?category=c-${rnd(20)}&page=${1 + rnd(10)}`)).json();
      if (items.length !== 24) throw new Error('not a full page');
    },
    search: async () => {
      const words = `${cat.adj[rnd(20)]} ${cat.noun[rnd(20)]}`;
      if (!(await go('GET', `/api/products?q=${encodeURIComponent(words)}`)).json().items.length) throw new Error(`nothing for ${words}`);
    },
    detail: async () => {
      if (!(await go('GET', `/api/products/p-${rnd(N)}`)).json().offers.length) throw new Error('no offer');
    },
    cart: async () => {
      if (!(await add()).json().canBeOrdered) throw new Error('cannot be ordered');
    },
    checkout: async () => {
      const cart = (await add()).headers['cart-key'];
      const order = { email: `u${Date.now()}${rnd(1e9)}@x.test`, name: 'A B', address, paymentMethod: '4242424242424242' };
      try {
        return (await go('POST', '/api/orders', order, { 'cart-key': cart, 'idempotency-key': `${process.pid}-${Date.now()}-${number++}` }))
          .json().status;
      } catch (error) {
        if (error.status === 409) return `refused: ${error.message.slice(0, 60)}`;
        throw error;
      }
    },
    page: async () => {
      const { text } = await go('GET', `/c/c-${rnd(20)}`, undefined, { accept: 'text/html' });
      if (!text.includes('/p/p-')) throw new Error('no products on the page');
    },
  };
}
