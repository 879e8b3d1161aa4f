import { sayDate } from '#core/day.ts'
import type { ChangedQuestion, QuestionSet } from './council-questions.ts'
import { EXTRAS_MOST, type SettingReason } from './rules.ts'

type Needed =
  | 'say-from-which-day'
  | 'write-the-question'
  | 'name-too-long'
  | 'question-too-long'
  | 'has-characters-we-cannot-keep'

export const SETTING_WORDS: Record<SettingReason | Needed, string> = {
  'day-has-passed': 'That day has passed. Choose today or a later day',
  'an-outcome-of-the-law-stays': 'The law names this one, so it is always asked. Change its words instead',
  'two-are-called-the-same': 'Two questions have this name. Give one of them another name',
  'too-many-of-your-own': `More than ${EXTRAS_MOST} extra questions would tire people. Leave another one out first`,
  'nothing-is-different': 'Nothing is different yet. Change a question, or write one of your own',
  'say-from-which-day': 'Write the day from which these are asked',
  'write-the-question': 'Write both: a word or two for its name, and the question in full',
  'name-too-long': 'Write its name in up to 40 letters',
  'question-too-long': 'Write the question in up to 200 letters',
  'has-characters-we-cannot-keep': 'This has signs that we cannot keep. Type it anew',
}

export const SETTING_DONE = { set: 'The questions are written down. They are asked from the day you named.' }

export const SETTING = {
  title: 'The questions about needs',
  intro:
    'Both sides are asked these, in the same words. Who has begun keeps the questions they began with. So does every assessment that was signed off.',
  law: 'The ten of the law',
  lawSays:
    'The law names them: Eligibility Criteria Regulations 2015, number 2. They are always asked; the words are yours. They alone count for what the council must meet, and for the first guess.',
  extras: 'Extra questions',
  extrasSay:
    'Wellbeing (Care Act 2014, section 1), and questions of your own. People may leave them. They count for talking, never for money.',
  ownSay: 'You can leave both empty. People may leave your question, too. It counts for talking, never for money.',
  how: 'Write to the person as “you”, in short and plain words. Many people read these on a bad day.',
  comingGoes: 'What you set here also takes the place of what is set for later days.',
  none: 'Nothing else is set. Other questions stand here from the day they are written down.',
}

/** Who set some questions, and on which day they wrote them down. */
export const saySetBy = ({ byName, on }: QuestionSet): string =>
  byName === undefined || on === undefined
    ? 'Set when the council began here.'
    : `Written down by ${byName} on ${sayDate(on)}.`

/** What a set asks otherwise than the one before it, as a sentence. */
export function sayChanged({ before, after }: ChangedQuestion): string {
  if (after === undefined) return `Asked no more: ${before?.about}.`
  if (before === undefined) return `New: ${after.about}. “${after.ask}”`
  return `${after.about}: “${after.ask}” Before: ${before.about}, “${before.ask}”`
}
