import type { JSX } from 'preact'
import { type Content, isPart } from './parts.tsx'
import { Table, type TableCell, type TableProps } from './table.tsx'

export interface WideTableProps extends Omit<TableProps, 'head' | 'classes' | 'firstCellIsHeader'> {
  /** The name of each column: words alone, since a phone shows them again beside each value. */
  head: readonly (string | { children: string; format: 'numeric' })[]
}

/**
 * A table of three columns and more, the first of which names its row. On a phone each row stands by itself, with the name of
 * each column above its value, so that no word is broken letter by letter.
 */
export function WideTable({ head, rows, ...rest }: WideTableProps): JSX.Element {
  const labels = head.map((one) => (typeof one === 'string' ? one : one.children))
  return (
    <Table
      {...rest}
      head={head}
      firstCellIsHeader
      classes="footing-wide-table"
      rows={rows.map((row) =>
        row ? row.map((cell, index) => (index === 0 ? cell : labelled(cell, labels[index]))) : null,
      )}
    />
  )
}

function labelled(cell: Content | TableCell, label: string | undefined): TableCell {
  const own = isPart(cell) ? cell : { children: cell }
  return { ...own, attributes: { ...own.attributes, 'data-label': label } }
}
