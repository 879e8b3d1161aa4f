/** What every document begins with: title and language for a screen reader, a font that is easy to read, large enough. */
export const HOUSE_STYLE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.council)
#set page(paper: "a4", margin: 2.2cm, footer: context [
  #set text(size: 9pt)
  #data.council · #data.title #h(1fr) #counter(page).display("1 of 1", both: true)
])
#set text(font: "Atkinson Hyperlegible", size: 12.5pt, lang: "en", region: "GB")
#set par(leading: 0.75em, spacing: 1.1em)
#set table(stroke: 0.5pt + luma(150), inset: 7pt)
#show heading.where(level: 1): set text(size: 22pt)
#show heading.where(level: 2): set text(size: 16pt)
#show heading.where(level: 3): set text(size: 13pt)
#show heading: set block(above: 1.5em, below: 0.8em)
#let said(words, by) = block(inset: (left: 1em), stroke: (left: 2pt + luma(120)))[
  #words
  #if by != "" [\\ #text(size: 10.5pt)[#by]]
]
= #data.title
`
