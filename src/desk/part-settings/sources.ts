const OWN = 'The council’s own choice.'
const GUIDANCE = 'Care and support statutory guidance'
const REGULATION_7 = 'Care and Support (Direct Payments) Regulations 2014, regulation 7.'
const CHECKS = `${GUIDANCE}, chapter 12: checks are in proportion, and never a burden.`
const NOTICE = `${GUIDANCE}, chapter 12: money is asked back, and ends, with notice and reasons.`
const READABLE = 'The law on accessible public websites (2018): WCAG 2.2, AA, 1.4.3: 4.5 to 1 at least.'
const ON_EVERY_PAGE = 'On every page and letter, so that nobody looks for it. The council’s own choice.'
const NATIONAL = 'A free line for the whole country, unless the council names one of its own.'
const AFTERWARDS =
  'The research behind Footing: what helped is looked at again after the money ends. The council’s own choice.'
const HOLIDAY = 'Working Time Regulations 1998. Gov.uk explains it under “holiday entitlement”.'

const phone = (who: string, source: string): Record<string, string> => ({
  [`phones.${who}.name`]: source,
  [`phones.${who}.number`]: source,
  [`phones.${who}.when`]: source,
})

const level = (name: string): Record<string, string> =>
  Object.fromEntries(
    ['everyMonths', 'sample', 'receiptsOverPence', 'statements', 'because'].map((what) => [
      `checking.${name}.${what}`,
      CHECKS,
    ]),
  )

/** Where each setting comes from: the law or guidance that bounds it, else whose choice it is. By its place in the settings. */
export const SOURCES: Readonly<Record<string, string>> = {
  ...{ name: OWN, exitTo: 'A page to hide behind. The council’s own choice.' },
  ...{ 'brand.colour': READABLE, 'brand.onColour': READABLE },
  ...phone('council', ON_EVERY_PAGE),
  ...phone('outOfHours', ON_EVERY_PAGE),
  ...phone('crisis', 'NHS 111, unless the council has a crisis line of its own. On every page and letter.'),
  ...phone('moneyAdvice', NATIONAL),
  ...phone('workAdvice', NATIONAL),
  holidays: 'The bank holidays of England (gov.uk/bank-holidays), and days on which the council itself is closed.',
  ...{ 'checking.usual': CHECKS, 'checking.lighterAfterLooks': CHECKS },
  'checking.graceDays': 'Nobody is asked for papers in a bad time. How long that is: the council’s own choice.',
  ...{ ...level('light'), ...level('shared'), ...level('close') },
  ...{ 'surplus.weeks': `${GUIDANCE}, chapter 12. Eight weeks is usual in councils.` },
  'surplus.earlyHundredths': OWN,
  'surplus.noticeDays': NOTICE,
  'changes.answerWorkingDays': OWN,
  'outside.seenFirstDays': 'The person sees what is about them first. How long: the council’s own choice.',
  ...{ 'outside.betting': OWN, 'outside.help': OWN },
  ...{ 'assistants.holidayTenthsOfWeeks': HOLIDAY, 'assistants.irregularBasisPoints': HOLIDAY },
  ...{ 'assistants.source': 'People read it beside the figure.', 'assistants.remindDays': OWN },
  'reviews.lightTouchDays': `${GUIDANCE}, chapter 13: six to eight weeks after a plan begins.`,
  'reviews.directPaymentMonths': REGULATION_7,
  'reviews.betweenMonths': REGULATION_7,
  'reviews.planMonths': `${GUIDANCE}, chapter 13: no later than every twelve months.`,
  ...{ 'reviews.alignDays': 'So that nobody is asked twice. The council’s own choice.', 'reviews.atOnceDays': OWN },
  'reviews.inviteDays': 'Time to get ready, and to ask somebody along. The council’s own choice.',
  'reviews.copyDays': 'Care Act 2014, section 27: the person gets what came of it. How soon: the council’s own choice.',
  'ending.noticeDays': NOTICE,
  'ending.groundMonths': 'Care Act 2014, section 27: needs are looked at again before support changes.',
  'ending.cliffDays': OWN,
  'ending.receiptYears': 'Six years is how long somebody can go to court about money (Limitation Act 1980).',
  ...{ 'afterwards.waves': AFTERWARDS, 'afterwards.reminderDays': AFTERWARDS, 'afterwards.answerMinutes': AFTERWARDS },
  ...{ 'afterwards.opens': OWN, 'afterwards.closes': OWN, 'afterwards.wayBackMonths': AFTERWARDS },
  'directory.checkMonths': OWN,
}
