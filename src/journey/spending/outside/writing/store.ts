import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How, NewWay, OutsideAnswer, Source, StepKind } from '../outside.ts'

type NewQuestion = {
  id: string
  budget: string
  what: string
  happenedOn: Day
  purchase: string | null
  file: string | null
  row: number | null
  by: string
  on: Day
}

export const addQuestion = statement('outside-add-question', (q, p: NewQuestion) =>
  q.insertInto('outside_question').values({
    ...{ outside_id: p.id, budget_id: p.budget, what: p.what, happened_on: p.happenedOn, purchase_id: p.purchase },
    ...{ file_id: p.file, row_number: p.row, begun_by: p.by, begun_on: p.on },
  }),
)

type NewRule = {
  id: string
  happenedOn: Day
  rule: string
  explained: boolean
  source: Source | null
  explainedOn: Day | null
  explainedBy: string | null
  words: string | null
  by: string
  on: Day
}

export const addRule = statement('outside-add-rule', (q, p: NewRule) =>
  q.insertInto('outside_rule').values({
    ...{ outside_id: p.id, happened_on: p.happenedOn, rule: p.rule, explained: p.explained, source: p.source },
    ...{ explained_on: p.explainedOn, explained_by: p.explainedBy, words: p.words },
    ...{ recorded_by: p.by, recorded_on: p.on },
  }),
)

type Written = { id: string; words: string; by: string; on: Day }

export const addExplained = statement(
  'outside-add-explained',
  (q, p: Written & { how: Exclude<How, 'here'>; saidBack: string }) =>
    q.insertInto('outside_explained').values({
      ...{
        outside_id: p.id,
        words: p.words,
        how: p.how,
        said_back: p.saidBack,
        explained_by: p.by,
        explained_on: p.on,
      },
    }),
)

export const addAsked = statement('outside-add-asked', (q, p: Written) =>
  q.insertInto('outside_asked').values({ outside_id: p.id, words: p.words, asked_by: p.by, asked_on: p.on }),
)

type NewSaid = { id: string; words: string; how: How; saidBy: string; typedBy: string; on: Day }

export const addAnswer = statement('outside-add-answer', (q, p: NewSaid & { answer: OutsideAnswer }) =>
  q.insertInto('outside_answer').values({
    ...{ outside_id: p.id, answer: p.answer, words: p.words, how: p.how },
    ...{ said_by: p.saidBy, typed_by: p.typedBy, said_on: p.on },
  }),
)

export const addHeard = statement('outside-add-heard', (q, p: Written & { heard: string }) =>
  q.insertInto('outside_heard').values({
    ...{ heard_id: p.heard, outside_id: p.id, words: p.words, heard_by: p.by, heard_on: p.on },
  }),
)

export const addNotSo = statement('outside-add-not-so', (q, p: NewSaid) =>
  q.insertInto('outside_not_so').values({
    ...{ heard_id: p.id, words: p.words, how: p.how, said_by: p.saidBy, typed_by: p.typedBy, said_on: p.on },
  }),
)

type NewStep = {
  id: string
  outside: string
  heard: string
  step: StepKind
  reasons: string
  until: Day | null
  managedAs: NewWay | null
  personView: string | null
  helpWhat: string | null
  helpWho: string | null
  helpFrom: Day | null
  lastDay: Day | null
  noticeDays: number
  by: string
  on: Day
}

export const addStep = statement('outside-add-step', (q, p: NewStep) =>
  q.insertInto('outside_step').values({
    ...{
      step_id: p.id,
      outside_id: p.outside,
      heard_id: p.heard,
      step: p.step,
      reasons: p.reasons,
      until_day: p.until,
    },
    ...{ managed_as: p.managedAs, person_view: p.personView, help_what: p.helpWhat, help_who: p.helpWho },
    ...{ help_from: p.helpFrom, last_day: p.lastDay, notice_days: p.noticeDays, proposed_by: p.by, proposed_on: p.on },
  }),
)

export const addPassed = statement(
  'outside-add-passed',
  (q, p: { id: string; step: StepKind; because: string; by: string; on: Day }) =>
    q.insertInto('outside_step_passed').values({
      ...{
        outside_id: p.id,
        step: p.step as Exclude<StepKind, 'stop'>,
        because: p.because,
        written_by: p.by,
        written_on: p.on,
      },
    }),
)

export const addDecided = statement(
  'outside-add-decided',
  (q, p: { step: string; proposedBy: string; yes: boolean; reasons: string; by: string; on: Day }) =>
    q.insertInto('outside_step_decided').values({
      ...{
        step_id: p.step,
        proposed_by: p.proposedBy,
        yes: p.yes,
        reasons: p.reasons,
        decided_by: p.by,
        decided_on: p.on,
      },
    }),
)

export const addTried = statement('outside-add-tried', (q, p: Written) =>
  q.insertInto('outside_step_tried').values({ step_id: p.id, words: p.words, written_by: p.by, written_on: p.on }),
)

export const addSettled = statement('outside-add-settled', (q, p: Written) =>
  q.insertInto('outside_settled').values({ outside_id: p.id, words: p.words, settled_by: p.by, settled_on: p.on }),
)
