/*
 * What runs in the worker thread: unpacks a HEIC photo, or draws the pages of a PDF. Plain JavaScript, since Node starts it by
 * its path. It gets a file's bytes and gives pixels back, or the reason why not; it reads nothing else and sends nothing.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { sideMax, pagesMax, pixelsMax, wholePixelsMax, wasmMax } = workerData
const PAGE = 65_536

// A decoder that asks for more than its share is told that there is none.
const grow = WebAssembly.Memory.prototype.grow
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * PAGE > wasmMax) throw new RangeError('no more memory for this file')
  return grow.call(this, pages)
}

/** The first picture of the file, turned as the file says; its size is asked before it is unpacked. */
async function heic(bytes) {
  const { default: decode } = await import('heic-decode')
  const images = await decode.all({ buffer: bytes })
  try {
    const [image] = images
    if (image === undefined || !(image.width > 0 && image.height > 0)) return { refused: 'picture-cannot-be-read' }
    if (image.width * image.height > wholePixelsMax) return { refused: 'picture-too-big' }
    const { width, height, data } = await image.decode()
    return { pages: [{ width, height, rgba: new Uint8Array(data.buffer) }] }
  } finally {
    images.dispose()
  }
}

const modules = join(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')), '..')

/** Each page as a picture on white paper. Nothing in the file is run: no scripts, no forms, no notes, no fonts of this machine. */
async function pdf(bytes) {
  const { getDocument, AnnotationMode, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { createCanvas } = await import('@napi-rs/canvas')
  const loading = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: pixelsMax,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: `${modules}/standard_fonts/`,
    cMapUrl: `${modules}/cmaps/`,
    wasmUrl: `${modules}/wasm/`,
  })
  try {
    const document = await loading.promise
    if (document.numPages < 1) return { refused: 'picture-cannot-be-read' }
    if (document.numPages > pagesMax) return { refused: 'pdf-has-too-many-pages' }
    const pages = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const box = page.getViewport({ scale: 1 })
      if (!(box.width > 0 && box.height > 0)) return { refused: 'picture-cannot-be-read' }
      if (box.width * box.height > pixelsMax) return { refused: 'picture-too-big' }
      const viewport = page.getViewport({ scale: sideMax / Math.max(box.width, box.height) })
      const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))]
      const canvas = createCanvas(width, height)
      const canvasContext = canvas.getContext('2d')
      await page.render({
        canvas: null,
        canvasContext,
        viewport,
        background: '#ffffff',
        annotationMode: AnnotationMode.DISABLE,
      }).promise
      pages.push({ width, height, rgba: new Uint8Array(canvasContext.getImageData(0, 0, width, height).data) })
      page.cleanup()
    }
    return { pages }
  } catch (trouble) {
    return { refused: trouble?.name === 'PasswordException' ? 'pdf-is-locked' : 'picture-cannot-be-read' }
  } finally {
    await loading.destroy()
  }
}

const unpackers = { heic, pdf }

parentPort.on('message', async ({ kind, bytes }) => {
  const made = await unpackers[kind](bytes).catch(() => ({ refused: 'picture-cannot-be-read' }))
  const memory = (made.pages ?? []).map(({ rgba }) => rgba.buffer)
  parentPort.postMessage(made, memory)
})
