/* What is derived: by the day, to the penny, in layers. */
const LAYERS = 'src/core/pattern/layers.ts'
const COURSE = 'src/core/pattern/course.ts'
const INSTALMENTS = 'src/core/pattern/instalments.ts'
const ADJUSTMENTS = 'src/core/pattern/adjustments.ts'
const PAY_DATES = 'src/core/pattern/pay-dates.ts'
const STEPS = 'src/core/pattern/taper-steps.ts'
const TAPER = 'src/core/pattern/taper.ts'

export const PATTERN_GUARDS = {
  'an instalment differs from a plain count of its days by a penny': [
    {
      guard: 'a sum is rounded once, not each part',
      file: INSTALMENTS,
      find: 'pence: soFar - rounded })',
      replace: 'pence: divide(run.ratePence * BigInt(part.to - part.from + 1), BigInt(days)) })',
    },
    {
      guard: 'an amount agreed after a rise is not raised again',
      file: COURSE,
      find: "if (effect.cause === 'uplift' && stated !== undefined && isRaisedAlready(stated, effect)) continue",
      replace: '',
    },
  ],
  'money that is added once is added twice, or never': [
    {
      guard: 'in the period that holds its day alone',
      file: INSTALMENTS,
      find: 'if (addition.on < from || addition.on > to) continue',
      replace: 'if (addition.on < from) continue',
    },
    {
      guard: 'never on a day that is not covered or is paused',
      file: COURSE,
      find: 'onceOn ?? Math.max(held.from, on)',
      replace: 'onceOn ?? on',
    },
  ],
  'a paused day is paid for': [
    {
      guard: 'a pause pays nothing',
      file: LAYERS,
      find: 'ratePence: () => 0n',
      replace: 'ratePence: (beforePence) => beforePence',
    },
    {
      guard: 'a pause is the last layer',
      file: LAYERS,
      find: "['amount', 'uplift', 'taper', 'unwell', 'pause']",
      replace: "['amount', 'uplift', 'taper', 'pause', 'unwell']",
    },
  ],
  'wages that are owed stop in a pause': [
    {
      guard: 'no pause is laid over what is owed',
      file: LAYERS,
      find: "layer !== 'pause' || !owed",
      replace: "layer !== 'pause' || owed !== undefined",
    },
  ],
  'a pause of everything stops a line of somebody employed': [
    {
      guard: 'a line of somebody employed is owed',
      file: 'src/journey/money/agreement/schedule.ts',
      find: 'owed: paPart !== undefined',
      replace: 'owed: false',
    },
  ],
  'a step-down rises, or goes on after its last step': [
    {
      guard: 'each step as it was agreed',
      file: LAYERS,
      find: 'ratePence: () => amountPence,\n  }))',
      replace: 'ratePence: () => amountPence + BigInt(index),\n  }))',
    },
    {
      guard: 'a step-down stands over what else changes the amount',
      file: LAYERS,
      find: "['amount', 'uplift', 'taper', 'unwell', 'pause']",
      replace: "['taper', 'amount', 'uplift', 'unwell', 'pause']",
    },
  ],
  'a step-down is laid whose sum differs from what was agreed, or that rises, or that does not end': [
    {
      guard: 'the sum',
      file: TAPER,
      find: 'taperTotal(line, taper, overlays) === taper.agreedPence ?',
      replace: 'taperTotal(line, taper, overlays) >= 0n ?',
    },
    {
      guard: 'the first step',
      file: TAPER,
      find: "if (risesAtFirst(line, taper, overlays)) return 'taper-rises'",
      replace: '',
    },
    { guard: 'the last step', file: STEPS, find: 'before.amountPence === 0n ?', replace: 'before.amountPence >= 0n ?' },
  ],
  'anything is due past an ending': [
    { guard: 'the earliest ending', file: COURSE, find: "Math.min(to, ...on('ends'))", replace: 'to' },
  ],
  'a rise is rounded to anything but the nearest penny': [
    {
      guard: 'half a penny up',
      file: LAYERS,
      find: 'divide(beforePence * factor, 10_000n)',
      replace: '(beforePence * factor) / 10_000n',
    },
  ],
  'a window is anything but a piece of a larger one': [
    {
      guard: 'what depends on the month is laid over whole periods',
      file: INSTALMENTS,
      find: 'from - LONGEST_DAYS, to + LONGEST_DAYS)',
      replace: 'from, to)',
    },
  ],
  'a change of use changes a penny': [
    {
      guard: 'a change of use has no layer (one is planted)',
      file: COURSE,
      find: 'const runs = runsOf(line.amountPence, effects, uses, [first, last])',
      replace: 'const runs = runsOf(line.amountPence + BigInt(uses.length), effects, uses, [first, last])',
    },
  ],
  'a change after payment leaves a paid period short, or asks twice': [
    {
      guard: 'what is due less all that was paid',
      file: ADJUSTMENTS,
      find: 'amountPence: amountPence + row.amountPence }',
      replace: 'amountPence: row.amountPence }',
    },
  ],
  'a run leaves a period short, pays it twice, or takes more than came too much': [
    {
      guard: 'to the penny',
      file: ADJUSTMENTS,
      find: 'amountPence: derivedPence - paidPence }',
      replace: 'amountPence: derivedPence - paidPence - (derivedPence > 0n ? 0n : 1n) }',
    },
  ],
  'a payment falls below nothing, or is not what its parts come to': [
    {
      guard: 'what is kept of a payment is borne once',
      file: 'src/journey/money/payrun/due/keeping.ts',
      find: 'group.leftPence -= pence',
      replace: '',
    },
  ],
  'what was paid is not what was spent, held and returned': [
    {
      guard: 'what became of it',
      file: 'src/journey/money/ledger/flows.ts',
      find: 'const paidPence = heldPence + spentPence + returnedPence + writtenOffPence',
      replace: 'const paidPence = heldPence + spentPence + writtenOffPence',
    },
  ],
  'money arrives after the day it is due, or on a day without banks': [
    {
      guard: 'earlier, never later',
      file: PAY_DATES,
      find: 'while (!isWorkingDay(on, holidays)) on = addDays(on, -1)',
      replace: 'while (!isWorkingDay(on, holidays)) on = addDays(on, 1)',
    },
    {
      guard: 'the three days of the banks',
      file: PAY_DATES,
      find: 'addWorkingDays(arrives, -CYCLE_DAYS, holidays)',
      replace: 'addDays(arrives, -CYCLE_DAYS)',
    },
  ],
}
