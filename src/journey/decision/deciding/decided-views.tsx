import type { JSX } from 'preact'
import { SummaryList } from '#web/components/index.ts'
import type { DecidedLine } from './deciding.ts'
import { sayAmount, sayBecause, sayOtherWay } from './words.ts'

/** What was decided on each part, and why. `whole`: the reasons for all of it, which are not said again at each part. */
export function DecidedLines(props: {
  lines: readonly DecidedLine[]
  whole: string
  own: boolean
}): JSX.Element | null {
  const { lines, whole, own } = props
  if (lines.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was decided, part by part</h2>
      {lines.map((line) => (
        <SummaryList
          card={{ title: { children: `${line.what}: ${line.verdict === 'agreed' ? 'yes' : 'no'}`, headingLevel: 3 } }}
          rows={rowsOf(line, whole, own)}
        />
      ))}
    </>
  )
}

function rowsOf(line: DecidedLine, whole: string, own: boolean) {
  const [because, other] = [sayBecause(line, own), sayOtherWay(line)]
  return [
    { key: 'How much', value: sayAmount(line) },
    because === undefined ? null : { key: 'Why', value: because },
    line.reasons === whole ? null : { key: 'The reasons', value: <p class="footing-words">{line.reasons}</p> },
    other === undefined ? null : { key: 'Instead', value: other },
  ]
}
