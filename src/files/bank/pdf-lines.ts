import type { PdfWords } from './unpack.ts'

/** Words of one line of a page, from left to right; what stands close together is one cell. Points. */
export type PdfLine = { readonly y: number; readonly height: number; readonly cells: readonly PdfWords[] }

/** The lines of a page from top to bottom. */
export function linesOf(words: readonly PdfWords[]): readonly PdfLine[] {
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: PdfWords[][] = []
  for (const word of sorted) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (
      line !== undefined &&
      first !== undefined &&
      Math.abs(first.y - word.y) <= 0.35 * Math.max(first.height, word.height)
    )
      line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const cells = cellsOf(line.sort((a, b) => a.x - b.x))
    return { y: line[0]?.y ?? 0, height: Math.max(...cells.map(({ height }) => height)), cells }
  })
}

/** Closer than a blank and a half is one cell; and a sign or a pound sign belongs to the amount behind it. */
function cellsOf(words: readonly PdfWords[]): PdfWords[] {
  const cells: PdfWords[] = []
  for (const word of words) {
    const last = cells.at(-1)
    const gap = last === undefined ? 0 : word.x - last.right
    if (last === undefined || gap > 0.6 * Math.max(word.height, last.height)) cells.push(word)
    else {
      const between = gap > 0.12 * word.height && !/\s$/.test(last.text) && !/^\s/.test(word.text) ? ' ' : ''
      cells[cells.length - 1] = { ...last, text: `${last.text}${between}${word.text}`, right: word.right }
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }))
}
