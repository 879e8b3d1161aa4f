/* How TypeScript becomes one small file an entry, for `npm start` and `npm run bench` alike. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { root } from './prepare.mjs'

/** Bundles entries (names without an end, or names with their paths) into a folder, each as .mjs with its map. */
export async function bundle(entryPoints, outdir, outbase) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    ...(outbase === undefined ? {} : { outbase }),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false, // the running program keeps the map in memory, and the source is there to be read
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    write: false,
  })
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, path.endsWith('.mjs') ? inAscii(text) : text)
  }
}

/**
 * What esbuild leaves in regular expressions and remarks, escaped: V8 keeps the source of a program in memory, and one sign beyond
 * Latin-1 doubles all of it.
 */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
