import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const root = process.env.FOOTING_ROOT ?? process.cwd()

/** Builds the one stylesheet and the one script into a folder: hashed names, a manifest, compressed beside. */
export async function buildAssets(outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true })
  for (const name of readdirSync(outDir)) rmSync(join(outDir, name))
  const css = compile(join(root, 'src/web/assets/app.scss'), {
    loadPaths: [join(root, 'node_modules/govuk-frontend/dist/govuk')],
    style: 'compressed',
    quietDeps: true,
  }).css
  const js = await build({
    entryPoints: [join(root, 'src/web/assets/app.ts')],
    bundle: true,
    minify: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  })
  const keep = (content: string, ending: string): string => {
    const name = `app-${createHash('sha256').update(content).digest('hex').slice(0, 15)}.${ending}`
    writeFileSync(join(outDir, name), content)
    writeFileSync(join(outDir, `${name}.br`), brotliCompressSync(content))
    writeFileSync(join(outDir, `${name}.gz`), gzipSync(content, { level: 9 }))
    return `/assets/${name}`
  }
  const manifest = { css: keep(css, 'css'), js: keep(js.outputFiles[0]?.text ?? '', 'js') }
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest))
}
