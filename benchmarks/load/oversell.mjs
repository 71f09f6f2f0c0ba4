// Buyers who all want one listing: `node oversell.mjs URL SLUG BUYERS ORDERS`. Carts are made first; then the orders are placed, as many at
// once as there are buyers. Prints how many were placed and refused, and how many a second were decided.
import http from 'node:http';

const [url, slug, buyers, orders] = process.argv.slice(2).map((word, i) => (i < 2 ? word : +word));
const agent = new http.Agent({ keepAlive: true, maxSockets: buyers });

const send = (method, path, body, headers = {}) => new Promise((resolve, reject) => {
  const data = body && JSON.stringify(body);
  const request = http.request(url + path, {
    method, agent, headers: { ...(data && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) }), ...headers },
  }, answer => {
    const parts = [];
    answer.on('data', part => parts.push(part));
    answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }));
  });
  request.on('error', reject);
  request.end(data);
});

/** Runs the work for 0 … count - 1, so many at once. */
const inParallel = async (count, width, work) => {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => { while (next < count) await work(next++); }));
};

const offer = JSON.parse((await send('GET', `/api/products/${slug}`)).text).offers[0].id;
const carts = [];
await inParallel(orders, 8, async () => {
  carts.push((await send('POST', '/api/carts', { lines: [{ offer, quantity: 1 }] })).headers['cart-key']);
});

const outcomes = {};
const start = performance.now();
await inParallel(orders, buyers, async i => {
  const answer = await send('POST', '/api/orders', {
    email: `b${i}@x.test`, name: 'A B', address: { line: 'S 1', postcode: '10115', city: 'Berlin', country: 'DE' },
    paymentMethod: '4242424242424242',
  }, { 'cart-key': carts[i], 'idempotency-key': `${process.pid}-${i}` });
  const outcome = answer.status === 409 ? JSON.parse(answer.text).type : answer.status;
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
});
const seconds = (performance.now() - start) / 1000;
console.error(JSON.stringify(outcomes));
console.log(`${outcomes[201] ?? 0} ${(orders / seconds).toFixed(0)}`);
