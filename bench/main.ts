import { stopChildren } from './core/children.ts'
import type { Figure } from './core/figure.ts'
import { type Ground, prepareGround } from './core/ground.ts'
import { accessCost } from './measures/access-cost.ts'
import { answerSave } from './measures/answer-save.ts'
import { appMemory } from './measures/app-memory.ts'
import { desk } from './measures/desk.ts'
import { dueDates, nightly } from './measures/due-dates.ts'
import { firstLoad } from './measures/first-load.ts'
import { importOf } from './measures/import.ts'
import { ledgerGrowth } from './measures/ledger-growth.ts'
import { ledgerPost } from './measures/ledger-post.ts'
import { match } from './measures/match.ts'
import { measurePage } from './measures/pages.ts'
import { panel } from './measures/panel.ts'
import { pattern } from './measures/pattern.ts'
import { payRun } from './measures/payrun.ts'
import { planOpen } from './measures/plan-open.ts'
import { receipt } from './measures/receipt.ts'
import { simulator } from './measures/simulator.ts'
import { start } from './measures/start.ts'
import { waitingRange } from './measures/waiting-range.ts'

/** What can be measured; each gives its figures. */
const MEASURES: Readonly<Record<string, (ground: Ground) => Promise<Figure[]>>> = {
  'page-my-budget': measurePage('page-my-budget', '/budgets/:budget', 0.6),
  'page-plan': measurePage('page-plan', '/budgets/:budget/plan', 0.5),
  'access-cost': accessCost,
  'first-load': firstLoad,
  'app-memory': appMemory,
  'answer-save': answerSave,
  'plan-open': planOpen,
  panel,
  pattern,
  desk,
  'waiting-range': waitingRange,
  payrun: payRun,
  'ledger-post': ledgerPost,
  'ledger-growth': ledgerGrowth,
  receipt,
  'import-csv': importOf('csv'),
  'import-camt': importOf('camt'),
  match,
  'due-dates': dueDates,
  nightly,
  simulator,
  start,
}

async function run(names: readonly string[], asJson: boolean): Promise<void> {
  const ground = await prepareGround((sentence) => console.error(sentence))
  const stop = async (): Promise<void> => {
    await stopChildren()
    await ground.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)))
  try {
    for (const name of names)
      for (const found of (await MEASURES[name]?.(ground)) ?? [])
        console.log(asJson ? JSON.stringify(found) : sentenceOf(found))
  } finally {
    await stop()
  }
}

function sentenceOf({ name, figure, value, unit, against, limit, ratio, bar, holds }: Figure): string {
  const compared = limit === null ? '' : `, ${ratio} × of ${limit} (${against})`
  return `${holds ? '✓' : '✗'} ${`${name} ${figure}`.padEnd(28)} ${value} ${unit}${compared}; bar ${bar}`
}

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('--'))
const unknown = [
  ...names.filter((name) => !(name in MEASURES)),
  ...args.filter((arg) => arg.startsWith('--') && !['--json', '--list'].includes(arg)),
]
if (args.includes('--list')) for (const name of Object.keys(MEASURES)) console.log(name)
else if (unknown.length > 0) {
  console.error(
    `The bench does not know ${unknown.join(', ')}. It knows: ${Object.keys(MEASURES).join(', ')}, --json, --list.`,
  )
  process.exitCode = 1
} else
  await run(names.length > 0 ? names : Object.keys(MEASURES), args.includes('--json')).catch((trouble: unknown) => {
    console.error(trouble instanceof Error && trouble.name === 'PlainTrouble' ? trouble.message : trouble)
    process.exitCode = 1
  })
