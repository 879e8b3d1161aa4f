import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { form, type Here, page } from '#web/page.ts'
import {
  addToKeep,
  chooseForLine,
  chooseForThing,
  giveFigures,
  share,
  stopSharing,
  takeFigures,
  takeThing,
  writeIntoPlan,
} from './deeds.ts'
import { AddForm, FiguresForm, IntoPlanForm, PressForm, WayForm } from './form-views.tsx'
import { addFields, figuresFields, wayFields } from './forms.ts'
import type { Keeping, Thing } from './keeping.ts'
import { keepingFor } from './reads.ts'
import { KeepingPage } from './views.tsx'
import { KEEPING_DONE, KEEPING_WORDS } from './words.ts'

const ROOT = '/budgets/:budget/ending/keeping'
const words = KEEPING_WORDS
const at =
  (done: keyof typeof KEEPING_DONE) =>
  ({ params }: Here): string =>
    `/budgets/${params.budget}/ending/keeping?done=${done}`
const base = { words, load: keepingFor, inSteps: true } as const

const withThing =
  (which: (thing: Thing, here: Here) => boolean) =>
  async (tx: Tx, permit: Permit, here: Here): Promise<{ thing: Thing } | undefined> => {
    const { things } = await keepingFor(tx, permit)
    const thing = things.find((one) => which(one, here))
    return thing && { thing }
  }
const byLine = withThing(({ lineId }, { params }) => lineId !== undefined && lineId === params.line)
const byThing = withThing(
  ({ lineId, thingId }, { params }) => lineId === undefined && thingId !== undefined && thingId === params.thing,
)
const stampOfWay = ({ thing: { way } }: { thing: Thing }): string =>
  JSON.stringify([way?.route, `${way?.pricePence}`, way?.every, way?.fromWhat, way?.words])
const stampOfFigures = ({ figures }: Keeping): string =>
  [figures?.inPence, figures?.outPence, figures?.leftPence].join(' ')

export const keepingRoutes = [
  page({
    path: ROOT,
    may: ['keeping', 'see'],
    purpose: 'to work out what things cost when the money stops; others see what is shared',
    ...{ load: keepingFor, inSteps: true, done: KEEPING_DONE },
    view: (keeping, look) => <KeepingPage keeping={keeping} look={look} />,
  }),
  form({
    path: `${ROOT}/figures`,
    may: ['keeping', 'work'],
    purpose: 'to give my own figures, for me alone',
    ...{ ...base, fields: figuresFields, stamp: stampOfFigures, deed: giveFigures, next: at('kept') },
    view: (keeping, look) => <FiguresForm keeping={keeping} look={look} />,
  }),
  form({
    path: `${ROOT}/figures/take-away`,
    may: ['keeping', 'work'],
    purpose: 'to take my own figures away for good',
    ...{ ...base, fields: {}, deed: takeFigures, next: at('taken') },
    view: (_, look) => (
      <PressForm
        look={look}
        title="Take my figures away"
        says="They are taken away for good. What you chose for each thing stays."
        press="Take them away"
      />
    ),
  }),
  form({
    path: `${ROOT}/add`,
    may: ['keeping', 'work'],
    purpose: 'to add something that I would like to keep',
    ...{ ...base, fields: addFields, deed: addToKeep, next: at('kept') },
    view: (_, look) => <AddForm look={look} />,
  }),
  form({
    path: `${ROOT}/lines/:line`,
    may: ['keeping', 'work'],
    purpose: 'to choose how something of my plan could go on',
    ...{ ...base, fields: wayFields, load: byLine, stamp: stampOfWay, next: at('kept') },
    view: ({ thing }, look) => <WayForm thing={thing} look={look} />,
    deed: (tx, permit, typed, { params }) => chooseForLine(tx, permit, { ...typed, line: params.line ?? '' }),
  }),
  form({
    path: `${ROOT}/lines/:line/into-plan`,
    may: ['keeping', 'work'],
    purpose: 'to put a way of keeping something into my plan, without amounts',
    ...{ ...base, fields: {}, load: byLine, stamp: stampOfWay, next: at('written') },
    view: ({ thing }, look) => <IntoPlanForm thing={thing} look={look} />,
    deed: (tx, permit, _, { params }) => writeIntoPlan(tx, permit, params.line ?? ''),
  }),
  form({
    path: `${ROOT}/things/:thing`,
    may: ['keeping', 'work'],
    purpose: 'to choose how something that I added could go on',
    ...{ ...base, fields: wayFields, load: byThing, stamp: stampOfWay, next: at('kept') },
    view: ({ thing }, look) => <WayForm thing={thing} look={look} />,
    deed: (tx, permit, typed, { params }) => chooseForThing(tx, permit, { ...typed, thing: params.thing ?? '' }),
  }),
  form({
    path: `${ROOT}/things/:thing/take-away`,
    may: ['keeping', 'work'],
    purpose: 'to take away something that I added',
    ...{ ...base, fields: {}, load: byThing, next: at('taken') },
    view: ({ thing }, look) => (
      <PressForm
        look={look}
        title={`Take this away: ${thing.what}`}
        says="It is taken away for good."
        press="Take it away"
      />
    ),
    deed: (tx, permit, _, { params }) => takeThing(tx, permit, params.thing ?? ''),
  }),
  form({
    path: `${ROOT}/share`,
    may: ['keeping', 'share'],
    purpose: 'to let my worker see this',
    ...{ ...base, fields: {}, deed: share, next: at('shared') },
    view: (_, look) => (
      <PressForm
        look={look}
        title="Share it with my worker"
        says="Your worker then sees your figures and your ways, until you stop."
        press="Share it"
      />
    ),
  }),
  form({
    path: `${ROOT}/share/stop`,
    may: ['keeping', 'share'],
    purpose: 'to stop sharing this with my worker',
    ...{ ...base, fields: {}, deed: stopSharing, next: at('unshared') },
    view: (_, look) => (
      <PressForm
        look={look}
        title="Stop sharing"
        says="Your worker then sees nothing of this any more."
        press="Stop sharing"
      />
    ),
  }),
]
