/*
 * What runs in the worker threads, as text: a thread starts from a file of its own or from text, and the built program is one file.
 * Each reads `workerData` and posts `{ made }` or `{ reason }`.
 */

const BEGINNING = `
const { parentPort, workerData } = require('node:worker_threads')
const answer = (work) => work().then(
  (made) => parentPort.postMessage({ made }),
  (trouble) => parentPort.postMessage({ reason: trouble.reason ?? 'damaged' }),
)
const refuse = (reason) => { throw Object.assign(new Error(reason), { reason }) }
`

/** A PDF → its pages, each a list of words with where they stand. Scripts in it are not run, its fonts not loaded, nothing is fetched. */
export const PDF_WORK = `${BEGINNING}
answer(async () => {
  const { bytes, library, characterMaps, pagesMax, wordsMax } = workerData
  const pdfjs = await import(library)
  const loading = pdfjs.getDocument({
    data: bytes, verbosity: 0, isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false,
    useWorkerFetch: false, stopAtErrors: false, maxImageSize: 1, cMapUrl: characterMaps, cMapPacked: true,
  })
  loading.onPassword = () => { throw new Error('locked') }
  const pdf = await loading.promise.catch((trouble) => refuse(trouble?.name === 'PasswordException' || /locked|password/i.test(String(trouble)) ? 'is-locked' : 'damaged'))
  if (pdf.numPages > pagesMax) refuse('too-many-rows')
  const pages = []
  let words = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: false })
    const found = []
    for (const item of items) {
      if (!item.str || item.str.trim() === '') continue
      const [a, b, c, d, x, y] = pdfjs.Util.transform(transform, item.transform)
      words += 1
      if (words > wordsMax) refuse('too-many-rows')
      found.push({ text: item.str.slice(0, 2000), x, right: x + item.width, y, height: Math.hypot(c, d) || Math.hypot(a, b) })
    }
    pages.push(found)
    page.cleanup()
  }
  return pages
})
`

/**
 * A workbook → its sheets as texts. First each part is unpacked as far as its directory says, and no further: one that holds more is
 * refused. A number is written with the fifteen digits that a sheet shows, so that 33.869999999999997 is the 33.87 that was typed.
 */
export const WORKBOOK_WORK = `${BEGINNING}
answer(async () => {
  const { bytes, library, entries, rowsMax } = workerData
  const { inflateRawSync } = require('node:zlib')
  for (const { from, packed, size, isDeflated } of entries) {
    if (!isDeflated || size === 0) continue
    try {
      inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: size })
    } catch (trouble) {
      refuse(trouble.code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-to-too-much' : 'damaged')
    }
  }
  const module = await import(library)
  const xlsx = module.default?.read ? module.default : module
  const book = xlsx.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    type: 'buffer', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true, bookVBA: false, sheetRows: rowsMax + 1,
  })
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const two = (number) => String(number).padStart(2, '0')
  const dayOf = (value) => {
    const { y, m, d } = xlsx.SSF.parse_date_code(value, { date1904: is1904 }) ?? {}
    return y === undefined ? String(value) : y + '-' + two(m) + '-' + two(d)
  }
  const numberOf = (value) => {
    const text = String(Number(value.toPrecision(15)))
    return text.includes('e') ? value.toFixed(2) : text
  }
  const textOf = (cell) => {
    if (cell === undefined || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return ''
    if (cell.t === 'n') return cell.z && xlsx.SSF.is_date(cell.z) ? dayOf(cell.v) : numberOf(cell.v)
    return String(cell.v).slice(0, 5000).toWellFormed()
  }
  return book.SheetNames.map((name) => {
    const rows = book.Sheets[name]?.['!data'] ?? []
    if (rows.length > rowsMax) refuse('too-many-rows')
    return Array.from(rows, (row) => Array.from((row ?? []).slice(0, 200), textOf))
  })
})
`
