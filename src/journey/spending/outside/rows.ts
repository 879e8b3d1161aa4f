import type { Answered, Heard, Outside, Passed, Step } from './outside.ts'
import type { answersOf, heardOf, passedOf, questionsOf, stepsOf } from './store.ts'

type Row<S extends { row?: unknown }> = NonNullable<S['row']>
type Rows = {
  answers: readonly Row<typeof answersOf>[]
  heard: readonly Row<typeof heardOf>[]
  steps: readonly Row<typeof stepsOf>[]
  passed: readonly Row<typeof passedOf>[]
}

/** A question as its rows say it. */
export function rowsTo(row: Row<typeof questionsOf>, { answers, heard, steps, passed }: Rows): Outside {
  const its = <T extends { outside_id: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ outside_id }) => outside_id === row.outside_id)
  return {
    ...{
      outsideId: row.outside_id,
      what: row.what,
      happenedOn: row.happened_on,
      byName: row.begun_by,
      on: row.begun_on,
    },
    purchase:
      row.purchase_id === null || row.amount_pence === null
        ? undefined
        : { purchaseId: row.purchase_id, what: row.purchase_what ?? '', amountPence: row.amount_pence },
    row:
      row.file_id === null || row.row_number === null ? undefined : { fileId: row.file_id, rowNumber: row.row_number },
    rule: ruleFrom(row),
    explained: said(row.explained_by, row.explained_on, row.explained_words, (byName, on, words) => ({
      ...{ byName, on, words, saidBack: row.said_back ?? '' },
    })),
    asked: said(row.asked_by, row.asked_on, row.asked_words, (byName, on, words) => ({ byName, on, words })),
    answers: its(answers).map(answerFrom),
    heard: its(heard).map(heardFrom),
    passed: its(passed).map(passedFrom),
    steps: its(steps).map(stepFrom),
    settled: said(row.settled_by, row.settled_on, row.settled_words, (byName, on, words) => ({ byName, on, words })),
  }
}

/** What was said, where somebody said it. */
function said<D, T>(
  by: string | null,
  on: D | null,
  words: string | null,
  made: (by: string, on: D, words: string) => T,
) {
  return by === null || on === null ? undefined : made(by, on, words ?? '')
}

function ruleFrom(row: Row<typeof questionsOf>): Outside['rule'] {
  const { rule, recorded_by: byName, recorded_on: on } = row
  if (rule === null || byName === null || on === null) return undefined
  const { source, rule_explained_on: explainedOn } = row
  const explained =
    !row.explained || source === null || explainedOn === null
      ? undefined
      : { source, on: explainedOn, byName: row.rule_explained_by ?? '', words: row.rule_words ?? '' }
  return { rule, byName, on, explained }
}

const answerFrom = (row: Row<typeof answersOf>): Answered => ({
  ...{ answer: row.answer, words: row.words, how: row.how, byName: row.by_name, on: row.said_on },
  typedByName: row.typed_by_name ?? undefined,
})

const heardFrom = (row: Row<typeof heardOf>): Heard => ({
  ...{ heardId: row.heard_id, words: row.words, byName: row.by_name, on: row.heard_on },
  notSo: said(row.said_by, row.said_on, row.not_so, (byName, on, words) => ({ byName, on, words })),
})

const passedFrom = (row: Row<typeof passedOf>): Passed => ({
  ...{ step: row.step, because: row.because, byName: row.by_name, on: row.written_on },
})

function stepFrom(row: Row<typeof stepsOf>): Step {
  const { help_what, help_who, help_from, last_day } = row
  return {
    ...{ stepId: row.step_id, step: row.step, reasons: row.reasons, proposedBy: row.proposed_by },
    ...{ byName: row.by_name, on: row.proposed_on, until: row.until_day ?? undefined },
    ...{ managedAs: row.managed_as ?? undefined, personView: row.person_view ?? undefined },
    stop:
      help_what === null || help_who === null || help_from === null || last_day === null
        ? undefined
        : { help: { what: help_what, who: help_who, from: help_from }, lastDay: last_day },
    decided: said(row.decided_by, row.decided_on, row.decided_reasons, (byName, on, reasons) => ({
      ...{ byName, on, reasons, yes: row.yes ?? false },
    })),
    tried: said(row.tried_by, row.written_on, row.tried_words, (byName, on, words) => ({ byName, on, words })),
  }
}
