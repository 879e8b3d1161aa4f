import type { Answer, Part } from '#journey/plan/index.ts'

/** What stands under which heading on a printed plan. */
export const PLAN_PARTS: readonly { part: Part; heading: string }[] = [
  { part: 'want', heading: 'What I need or want' },
  { part: 'worker-adds', heading: 'What the worker adds' },
  { part: 'available', heading: 'What there is here' },
  { part: 'roles', heading: 'Who does what' },
  { part: 'carer-part', heading: 'What family or friends do' },
  { part: 'carer-needs', heading: 'What they need' },
  { part: 'carer-backup', heading: 'If they cannot' },
  { part: 'sustain', heading: 'Keeping the good of it' },
  { part: 'unwell-signs', heading: 'Early signs of a bad time' },
  { part: 'unwell-help', heading: 'What helps then' },
  { part: 'unwell-ring', heading: 'Whom to ring' },
  { part: 'understood', heading: 'How we each understand it' },
]

export const ANSWER_SAYS: Record<Answer, string> = {
  yes: 'said yes',
  'yes-but': 'said yes, but',
  no: 'said no',
  'could-not': 'could not answer',
}

export const PAPER = {
  plan: (name: string) => `${name}: my plan`,
  visit: (name: string) => `For our visit: ${name}`,
  noPlan: 'There is no plan yet. It is written together.',
  copied: 'The council keeps its own record. Copy this into it.',
}
