import { parseDay } from '#core/day.ts'
import { first, type Typed } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { QUESTION_MAX } from '../forms.ts'
import { addRule, changeAnswerDays, changeRule, endRule, type Sent } from './deeds.ts'
import { AnswerDaysForm, EndForm, RuleForm } from './form-views.tsx'
import { answerDaysFields, endFields, ruleFields } from './forms.ts'
import { rulebookOf, ruleToChange, tried } from './reads.ts'
import { RulebookPage, TryPage } from './views.tsx'
import { RULEBOOK_DONE, RULEBOOK_WORDS } from './words.ts'

const sentFrom = ({ from, to, goOn, ...text }: Typed<typeof ruleFields>): Sent => ({ text, from, to, goOn })
const DONE = '/spending-rules?done=written'

export const rulebookRoutes = [
  page({
    path: '/spending-rules',
    may: ['spending-rules', 'see'],
    purpose: 'to see what a budget may be spent on here, now and from a coming day',
    load: rulebookOf,
    view: (rulebook, look) => <RulebookPage rulebook={rulebook} look={look} />,
    done: RULEBOOK_DONE,
  }),
  page({
    path: '/spending-rules/try',
    may: ['spending-rules', 'see'],
    purpose: 'to try a question against the rules as they will be on a day',
    load: (tx, { today }, { query }) =>
      tried(tx, first(query, 'words').slice(0, QUESTION_MAX), parseDay(first(query, 'on')) ?? today),
    view: (trial, look) => <TryPage trial={trial} look={look} />,
  }),
  form({
    path: '/spending-rules/new',
    may: ['spending-rules', 'change'],
    purpose: 'to write a rule about what a budget may be spent on',
    fields: ruleFields,
    words: RULEBOOK_WORDS,
    load: async () => ({}),
    view: (_, look) => <RuleForm rule={undefined} look={look} />,
    deed: (tx, permit, typed) => addRule(tx, permit, sentFrom(typed)),
    next: () => DONE,
  }),
  form({
    path: '/spending-rules/answer-time',
    may: ['spending-rules', 'change'],
    purpose: 'to set in how many working days a question is answered',
    fields: answerDaysFields,
    words: RULEBOOK_WORDS,
    changesSettings: true,
    load: async () => ({}),
    view: (_, look) => <AnswerDaysForm look={look} />,
    deed: (tx, permit, { days }) => changeAnswerDays(tx, permit, Number(days)),
    next: () => '/spending-rules?done=days',
  }),
  form({
    path: '/spending-rules/:rule/change',
    may: ['spending-rules', 'change'],
    purpose: 'to write another version of a rule from a day on',
    fields: ruleFields,
    words: RULEBOOK_WORDS,
    load: (tx, permit, { params }) => ruleToChange(tx, permit, params.rule ?? ''),
    view: (rule, look) => <RuleForm rule={rule} look={look} />,
    deed: (tx, permit, typed, { params }) => changeRule(tx, permit, params.rule ?? '', sentFrom(typed)),
    next: () => DONE,
  }),
  form({
    path: '/spending-rules/:rule/end',
    may: ['spending-rules', 'change'],
    purpose: 'to end a rule about what a budget may be spent on',
    fields: endFields,
    words: RULEBOOK_WORDS,
    load: (tx, permit, { params }) => ruleToChange(tx, permit, params.rule ?? ''),
    view: (rule, look) => <EndForm rule={rule} look={look} />,
    deed: (tx, permit, { lastDay }, { params }) => endRule(tx, permit, params.rule ?? '', lastDay),
    next: () => '/spending-rules?done=ended',
  }),
]
