// Reads a JSON array of { secret, headers, body, now } from standard input; prints for each what the specification's library says: the
// payload it verified, or why it refuses it.
import { Webhook } from 'standardwebhooks';

let input = '';
for await (const chunk of process.stdin) {
  input += chunk;
}
const answers = JSON.parse(input).map(({ secret, headers, body, now }) => {
  Date.now = () => now * 1000;
  try {
    return { payload: new Webhook(secret).verify(body, headers) };
  } catch (error) {
    return { refusal: error.message };
  }
});
process.stdout.write(JSON.stringify(answers));
