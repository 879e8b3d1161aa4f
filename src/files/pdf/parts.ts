/** A piece of a printed page: a sentence, somebody's words, a list, boxes to tick, or lines to write on. */
export type Block =
  | { kind: 'says'; text: string }
  | { kind: 'said'; text: string; by: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'boxes'; text: string; items: readonly string[] }
  | { kind: 'write'; text: string; lines: number }

/** A part of a printed page with its heading. Level 2 or 3, none skipped: the page's own title is level 1. */
export type Part = { heading: string; level: 2 | 3; blocks: readonly Block[] }

/** Draws the parts of any of our papers; whatever is in them stays text. */
export const PARTS_TEMPLATE = `
#for part in data.parts [
  #heading(level: part.level, part.heading)
  #for block in part.blocks {
    if block.kind == "says" { par(block.text) }
    else if block.kind == "said" { said(block.text, block.by) }
    else if block.kind == "list" { list(..block.items) }
    else if block.kind == "boxes" {
      par(strong(block.text))
      for item in block.items { par[#box(width: 0.9em, height: 0.9em, stroke: 1pt) #h(0.4em) #item] }
    }
    else if block.kind == "write" {
      par(strong(block.text))
      for _ in range(block.lines) { v(1.6em); line(length: 100%, stroke: 0.5pt + luma(120)) }
      v(0.8em)
    }
  }
]
`
