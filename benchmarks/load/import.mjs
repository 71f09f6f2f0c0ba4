// Brings a file of so many offers into a store, as a seller's program does, and says how many rows a second were made, and then edited.
// CPU is that of the server and its database together. node import.mjs URL SELLER TOKEN ROWS NAME PROCESS...
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [url, seller, token, rowsText, name, ...processes] = process.argv.slice(2);
const cpu = () => Number(execFileSync(process.execPath, [fileURLToPath(new URL('cpu.mjs', import.meta.url)), ...processes]));
const rows = Number(rowsText);
const root = `${url}/api/sellers/${seller}/imports`;
const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
const kinds = ['Lamp', 'Lantern', 'Sconce', 'Shade', 'Spotlight', 'Chandelier', 'Torch', 'Night light'];
const looks = ['brass', 'walnut', 'linen', 'smoked glass', 'paper', 'enamel', 'copper', 'oak', 'rattan', 'concrete'];
const rooms = ['the hall', 'a desk', 'the kitchen', 'a reading chair', 'the garden', 'a bedside', 'the workshop'];

// The same numbers every time: a linear congruential generator (Numerical Recipes, 7.1).
let state = 42;
const next = limit => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % limit;

function gtin(i) {
  const digits = String(200000000000 + i);
  const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0);
  return digits + (10 - sum % 10) % 10;
}

function make(change) {
  const lines = ['sku,title,description,language,category,brand,gtin,price,stock,attributes'];
  for (let i = 0; i < rows; i++) {
    const [kind, look, room, size] = [kinds[next(kinds.length)], looks[next(looks.length)], rooms[next(rooms.length)], 10 + next(90)];
    lines.push(`S-${i},"${kind} in ${look}, ${size} cm, no. ${i}","A ${kind.toLowerCase()} of ${look} for ${room}. It is ${size} cm tall, ` +
      `takes bulbs of ${3 + next(12)} watts, and comes with a cable of ${1 + next(4)} m. Made to be mended.",en,lamps,Maker ${next(400)},` +
      `${gtin(i)},${5 + next(300)}.${10 + next(89)},${next(200) + change},colour=c${next(12)}; material=m${next(9)}`);
  }
  return Buffer.from(lines.join('\n') + '\n');
}

async function run(label, file) {
  const [startedAt, cpuBefore] = [performance.now(), cpu()];
  const sent = await fetch(`${root}?mode=apply`, { method: 'POST', headers, body: file });
  if (sent.status !== 202) {
    throw new Error(`${sent.status} ${await sent.text()}`);
  }
  const { id } = await sent.json();
  for (;;) {
    const found = await (await fetch(`${root}/${id}`, { headers })).json();
    if (found.state === 'Done') {
      if (found.rows !== rows || found.refused !== 0) {
        throw new Error(JSON.stringify(found));
      }
      const seconds = (performance.now() - startedAt) / 1000;
      console.log(`${name}.${label}rows_per_s ${Math.round(rows / seconds)} 1/s`);
      console.log(`${name}.${label}cpu_ms ${((cpu() - cpuBefore) / rows).toFixed(3)} ms`);
      return;
    }
    if (found.state !== 'Waiting' && found.state !== 'Running') {
      throw new Error(JSON.stringify(found));
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

await run('', make(0));
// This file goes on in the series: it changes the texts and the prices as well as the stock.
await run('edit_', make(1));
