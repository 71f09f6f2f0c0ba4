// Bundles scripts and styles into wwwroot/assets, and makes the icon sprite of the Lucide names that our sources use.
import { build } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile, copyFile } from 'node:fs/promises';
import { join } from 'node:path';

const out = new URL('../wwwroot/assets/', import.meta.url).pathname;
const source = new URL('../../', import.meta.url).pathname;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

await build({
  entryPoints: { app: 'scripts/app.ts' },
  outdir: out, bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning',
});
await build({
  entryPoints: { app: 'styles/app.css' },
  outdir: out, bundle: true, minify: true, logLevel: 'warning', target: ['chrome120', 'firefox121', 'safari17.5'],
  external: ['/assets/*'], loader: { '.woff2': 'file', '.svg': 'dataurl' }, assetNames: 'fonts/[name]-[hash]',
  // Every rule of ours knows left from right by itself; nothing older needs a second copy of light-dark() or of nested rules.
  supported: { nesting: true },
});
// The script gets the two faces of the first paint a stable address, so that pages can preload them.
for (const [name, file] of [
  ['inter-latin', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
  ['bricolage-latin', '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2'],
  ['vazirmatn-arabic', '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2'],
]) {
  await copyFile(`node_modules/${file}`, join(out, `${name}.woff2`));
}
await copyFile('favicon.svg', join(out, 'favicon.svg'));
await copyFile('manifest.webmanifest', join(out, 'manifest.webmanifest'));
await writeFile(join(out, 'icons.svg'), await sprite());

async function sprite() {
  const names = new Set();
  for await (const text of sources(source)) {
    for (const [, name] of text.matchAll(/(?:<Icon [^>]*?Name="|\bicon: "|Icon = "|\bIcon=")([a-z0-9]+(?:-[a-z0-9]+)*)"/g)) {
      names.add(name);
    }
    for (const [, expression] of text.matchAll(/<Icon [^>]*?Name="@\(([^>]*?)\)"/g)) {
      for (const [, name] of expression.matchAll(/"([a-z0-9]+(?:-[a-z0-9]+)+|[a-z]{3,})"/g)) {
        names.add(name);
      }
    }
    for (const [, name] of text.matchAll(/(?:\/\* icon \*\/ |(?:Account|Admin|Desk)Link\(\s*[^,]*, )"([a-z0-9-]+)"/g)) {
      names.add(name);
    }
  }
  for (const name of ['user-round-check', 'scroll-text', 'cpu']) {
    names.add(name);
  }
  const symbols = [];
  for (const name of [...names].sort()) {
    let svg;
    try {
      svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
    } catch {
      continue;
    }
    const body = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace(/<\/svg>\s*$/, '').replace(/\s+/g, ' ').trim();
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

async function* sources(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['node_modules', 'wwwroot', 'bin', 'obj', 'Migrations'].includes(entry.name)) {
        yield* sources(path);
      }
    } else if (/\.(razor|cs|ts)$/.test(entry.name)) {
      yield await readFile(path, 'utf8');
    }
  }
}
