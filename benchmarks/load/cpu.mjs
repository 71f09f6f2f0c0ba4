// CPU milliseconds that a server and a PostgreSQL have used so far: `node cpu.mjs SERVER_PID [POSTMASTER_PID]`. PostgreSQL's are those of
// the postmaster, of every child alive, and (by the kernel's own count of children waited for) of every child that has ended.
import fs from 'node:fs';
import { execSync } from 'node:child_process';

const tick = 1000 / +execSync('getconf CLK_TCK').toString();
const fields = pid => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
};
const used = pid => { try { const f = fields(pid); return (f[11] + f[12] + f[13] + f[14]) * tick; } catch { return 0; } };
const children = pid => fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);

const [server, postmaster] = process.argv.slice(2);
console.log(used(server) + (postmaster ? used(postmaster) + children(postmaster).reduce((sum, child) => sum + used(child), 0) : 0));
