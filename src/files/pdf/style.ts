/**
 * What every document begins with: title and language for a screen reader, a font that is easy to read, large enough. Large print
 * (`data.large`): 18 points, and nothing below 16 (RNIB).
 */
export const HOUSE_STYLE = `
#let data = json(bytes(sys.inputs.data))
#let sized(usual, large) = if data.large { large } else { usual }
#set document(title: data.title, author: data.council)
#set page(paper: "a4", margin: 2.2cm, footer: context [
  #set text(size: sized(9pt, 16pt))
  #data.council · #data.title #h(1fr) #counter(page).display("1 of 1", both: true)
])
#set text(font: "Atkinson Hyperlegible", size: sized(12.5pt, 18pt), lang: "en", region: "GB")
#set par(leading: 0.75em, spacing: 1.1em)
#set table(stroke: 0.5pt + luma(150), inset: 7pt)
#show heading.where(level: 1): set text(size: sized(22pt, 28pt))
#show heading.where(level: 2): set text(size: sized(16pt, 23pt))
#show heading.where(level: 3): set text(size: sized(13pt, 20pt))
#show heading: set block(above: 1.5em, below: 0.8em)
#let said(words, by) = block(inset: (left: 1em), stroke: (left: 2pt + luma(120)))[
  #words
  #if by != "" [\\ #text(size: sized(10.5pt, 16pt))[#by]]
]
= #data.title
`

/** What every document ends with: what could not be drawn in it, where that is so. */
export const HOUSE_END = `
#if sys.inputs.lacking != "" [#sys.inputs.lacking]
`
