import { z } from 'zod'
import type { Day } from '#core/day.ts'
import { afterwardsShape } from './afterwards-shape.ts'
import { civilDay } from './civil-day.ts'
import { SHARED_LINES } from './helplines.ts'
import { assistantsShape, outsideShape } from './spending-shapes.ts'

const pence = z
  .string()
  .regex(/^\d{1,12}$/, 'pence are a decimal string')
  .transform((text) => BigInt(text))
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is #rrggbb')
const points = z.int().min(0)
const phone = z.object({ name: z.string(), number: z.string(), when: z.string() })

/** What is asked for, next to what stands: a first plan, more money, less, or the same for something else. */
export const CHANGES = ['first-plan', 'more', 'less', 'other-use'] as const

/** One way to a decision. It fits where each of its conditions does; what is left out fits everything. */
const routeShape = z.strictObject({
  body: z.enum(['manager', 'panel']),
  upToYearlyPence: pence.optional(),
  changes: z.array(z.enum(CHANGES)).min(1).optional(),
  /** Whether something that could go wrong is written in the assessment. */
  withRisk: z.boolean().optional(),
})

/** The columns of a file, in order: a heading, and what stands below it (a field's name, or '=' and a constant). */
const columns = z.array(z.strictObject({ heading: z.string().max(60), field: z.string().min(1).max(80) }))

/** How closely what was bought is looked at, the lightest first. */
export const CHECK_LEVELS = ['light', 'shared', 'close'] as const

/** What a level asks. A receipt for everything (over nothing) is a burden, so the council writes why. */
const levelShape = z
  .strictObject({
    everyMonths: z.int().min(1).max(12),
    /** How many purchases a look picks. */
    sample: z.int().min(0).max(50),
    /** A receipt for what cost more; none is asked for where it is left out. */
    receiptsOverPence: pence.optional(),
    /** A bank statement for each quarter of a year. */
    statements: z.boolean().default(false),
    because: z.string().max(300).default(''),
  })
  .refine(
    ({ receiptsOverPence, because }) => receiptsOverPence !== 0n || because.trim() !== '',
    'receipts for everything need a reason',
  )

/** A council's own settings. One version is one document with the day from which it holds. Pence as decimal strings. */
export const settingsShape = z.object({
  /** What the council is called; where it never said so anew, as it was named when it was added (`store.ts`). */
  name: z.string().max(200).default(''),
  brand: z.object({ colour, onColour: colour }),
  phones: z.object({
    ...{ council: phone, outOfHours: phone, crisis: phone },
    /** Free advice about money, and about working for somebody: the country's lines, unless a council names its own. */
    moneyAdvice: phone.default(SHARED_LINES.moneyAdvice),
    workAdvice: phone.default(SHARED_LINES.workAdvice),
  }),
  /** Where "exit this page" goes. */
  exitTo: z.url({ protocol: /^https$/ }),
  process: z.object({
    /** A plan up to this many pence a week is decided by a manager; above it by the panel. */
    managerUpToWeeklyPence: pence,
    managerId: z.uuid(),
    panelChairId: z.uuid(),
    panelName: z.string(),
    /** One day on which the panel met or meets, and how many weeks lie between its days. */
    panelDay: civilDay,
    panelEveryWeeks: z.int().min(1).max(12),
    /** A plan asked for later than this many days before a panel day goes to the next one. */
    panelCutOffDays: z.int().min(0).max(30),
    managerWorkingDays: z.int().min(0).max(60),
    /** How many days of silence bring an update even when nothing has changed (seed H4). */
    updateEveryDays: z.int().min(1).max(14),
    /** The real days on which the panel meets, where the council has set them; else every so many weeks from `panelDay`. */
    panelDays: z.array(civilDay).default([]),
    /** How many plans fit on the agenda of one panel day. */
    panelAgendaMax: z.int().min(1).max(60).default(20),
    /** Who decides, in this order: the first that fits. Empty: `managerUpToWeeklyPence` alone says so. */
    routes: z.array(routeShape).default([]),
    /** Up to how many pence a year a human may approve. Who is not here may approve what their body may. */
    limits: z.array(z.strictObject({ humanId: z.uuid(), yearlyPence: pence })).default([]),
    /** Help until there is an answer: up to this many pence a week. */
    interimUpToWeeklyPence: pence.default(30000n),
  }),
  // Strict: what is not here has no say, so that no upper limit can stand in a council's rates (guidance 10.27).
  rates: z.strictObject({
    version: z.int().min(1),
    pencePerPoint: pence,
    points: z.object({ manage: points, 'some-help': points, cannot: points, 'dont-know': points }),
    /**
     * From so many points on, this much a week instead of pence per point. Above the last one each further point adds pence per
     * point again. Empty: pence per point alone.
     */
    bands: z.array(z.object({ fromPoints: points, weeklyPence: pence })).default([]),
  }),
  /** A plan that costs no more than this needs one goal, one line and no more than the few things that every plan needs. */
  smallPlan: z.object({ weeklyPence: pence, oncePence: pence }).default({ weeklyPence: 5000n, oncePence: 50000n }),
  /**
   * Care and support statutory guidance: days to the light-touch review. Regulation 7: months to the first direct-payment review, and
   * between later ones. A council may ask for less time, never for more.
   */
  reviews: z.object({
    lightTouchDays: z.int().min(42).max(56),
    directPaymentMonths: z.int().min(1).max(6),
    planMonths: z.int().min(1).max(12),
    betweenMonths: z.int().min(1).max(12).default(12),
    /** One meeting answers what is due within so many days after it as well. */
    alignDays: z.int().min(0).max(90).default(28),
    /** Within how many days after capacity was lost or came back, or somebody is concerned. */
    atOnceDays: z.int().min(1).max(28).default(14),
    /** How many days before it the person is invited, and hears that a review is due. */
    inviteDays: z.int().min(7).max(42).default(14),
    /** In how many days the person is given what came of a review. */
    copyDays: z.int().min(1).max(28).default(10),
  }),
  /**
   * Notice in days. `groundMonths`: how long looking again stays new enough to rest an ending on. `cliffDays`: how near a discharge, a
   * change of benefits or winter is too near. `receiptYears`: how long receipts are kept.
   */
  ending: z.object({
    noticeDays: z.int().min(14).max(120),
    groundMonths: z.int().min(1).max(24).default(12),
    cliffDays: z.int().min(28).max(365).default(90),
    receiptYears: z.int().min(1).max(12).default(6),
  }),
  money: z
    .strictObject({
      /** The council's budget codes. The first is used where no other fits. */
      codes: z
        .array(z.strictObject({ code: z.string().regex(/^[A-Za-z0-9-]{1,20}$/), name: z.string().min(1).max(80) }))
        .min(1)
        .refine((codes) => new Set(codes.map(({ code }) => code)).size === codes.length, 'each code once')
        .default([{ code: 'PB', name: 'Personal budgets' }]),
      /** Whether what a person pays towards it is kept back from their payments (net) or paid by them apart (gross). */
      contributions: z.enum(['net', 'gross']).default('gross'),
      /** What a finance approver may approve in one run, pence a run. Who is not here may approve any. */
      runLimits: z.array(z.strictObject({ humanId: z.uuid(), pence })).default([]),
      /** More than so many times the usual payment of a person is unusual, in hundredths. */
      unusualHundredths: z.int().min(101).max(10_000).default(150),
      /** The council's own account, from which payments go, and its Bacs service user number. */
      payer: z
        .strictObject({
          name: z.string().regex(/^[A-Z0-9 .&/-]{1,18}$/),
          sortCode: z.string().regex(/^[0-9]{6}$/),
          accountNumber: z.string().regex(/^[0-9]{8}$/),
          serviceUserNumber: z.string().regex(/^[0-9]{6}$/),
        })
        .default({
          name: 'COUNCIL PAYMENTS',
          sortCode: '000000',
          accountNumber: '00000000',
          serviceUserNumber: '000000',
        }),
      /** The columns of the file to the council's payment system, and of journals to its general ledger; empty: as shipped. */
      accountsPayable: columns.default([]),
      journal: columns.default([]),
    })
    .prefault({}),
  /** "Can I spend it on…?": in how many working days a worker answers what the rules leave open. */
  asking: z.strictObject({ answerWorkingDays: z.int().min(1).max(20).default(3) }).prefault({}),
  /** An entry of what there is around here that nobody looked at for so many months says to ring first. */
  directory: z.strictObject({ checkMonths: z.int().min(1).max(24).default(6) }).prefault({}),
  outside: outsideShape.prefault({}),
  assistants: assistantsShape.prefault({}),
  checking: z
    .strictObject({
      /** With which level a new budget begins; never the closest. */
      usual: z.enum(['shared', 'light']).default('shared'),
      /** After so many looks in a row without a question, the next lighter level is offered. */
      lighterAfterLooks: z.int().min(1).max(6).default(2),
      /** So many days after a bad time nothing is asked for. */
      graceDays: z.int().min(3).max(60).default(7),
      close: levelShape.prefault({ everyMonths: 1, sample: 6, receiptsOverPence: '2500', statements: true }),
      shared: levelShape.prefault({ everyMonths: 3, sample: 4, receiptsOverPence: '5000' }),
      light: levelShape.prefault({ everyMonths: 12, sample: 2 }),
    })
    .prefault({}),
  /** Money left over: from how many weeks of usual payments on, from which part of that it is said, days of notice before any goes back. */
  surplus: z
    .strictObject({
      weeks: z.int().min(4).max(52).default(8),
      earlyHundredths: z.int().min(50).max(100).default(75),
      noticeDays: z.int().min(28).max(120).default(28),
    })
    .prefault({}),
  /** Within how many working days the worker answers what the person wants to change. */
  changes: z.strictObject({ answerWorkingDays: z.int().min(1).max(20).default(5) }).prefault({}),
  afterwards: afterwardsShape.prefault({}),
  /** Days on which banks and offices are closed. */
  holidays: z.array(civilDay),
})

export type Settings = z.output<typeof settingsShape>

export type Council = {
  authorityId: number
  slug: string
  name: string
  /** Every version, newest effective day first. */
  versions: readonly { from: Day; settings: Settings }[]
}

/** The council, called as its settings of the day say. */
export const calledAs = (council: Council, { name }: Settings): Council =>
  name === council.name ? council : { ...council, name }

/** The settings in force on a day: the newest version whose day has come, else the oldest. */
export function settingsOn(council: Council, today: Day): Settings {
  const found = council.versions.find(({ from }) => from <= today) ?? council.versions.at(-1)
  if (found === undefined) throw new Error(`the council ${council.slug} has no settings`)
  return found.settings
}
