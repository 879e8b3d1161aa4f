import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Content, isPart, join } from './parts.tsx'

export interface TableCell {
  children: ComponentChildren
  /** Aligns numbers on the right. */
  format?: 'numeric' | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

export type TableRow = readonly (Content | TableCell)[]

export interface TableProps {
  caption?: ComponentChildren
  /** For example `govuk-table__caption--m`. */
  captionClasses?: string | undefined
  head?: TableRow | undefined
  rows: readonly (TableRow | false | null | undefined)[]
  /** Makes the first cell of each row its heading. */
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** Figures or facts to compare in rows and columns. Design System: Table. */
export function Table(props: TableProps): JSX.Element {
  const { caption, head } = props
  return (
    <table class={join('govuk-table', props.classes)} {...props.attributes}>
      {caption ? <caption class={join('govuk-table__caption', props.captionClasses)}>{caption}</caption> : null}
      {head ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{head.map((cell) => header('col', cell))}</tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {props.rows.map((row) =>
          row ? (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? header('row', cell) : dataCell(cell),
              )}
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  )
}

function header(scope: 'col' | 'row', cell: Content | TableCell): JSX.Element {
  if (!isPart(cell)) {
    return (
      <th scope={scope} class="govuk-table__header">
        {cell}
      </th>
    )
  }
  const own =
    scope === 'col' && cell.format ? `govuk-table__header govuk-table__header--${cell.format}` : 'govuk-table__header'
  return (
    <th
      scope={scope}
      class={join(own, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.children}
    </th>
  )
}

function dataCell(cell: Content | TableCell): JSX.Element {
  if (!isPart(cell)) return <td class="govuk-table__cell">{cell}</td>
  const own = cell.format ? `govuk-table__cell govuk-table__cell--${cell.format}` : 'govuk-table__cell'
  return (
    <td class={join(own, cell.classes)} colspan={cell.colspan} rowspan={cell.rowspan} {...cell.attributes}>
      {cell.children}
    </td>
  )
}
