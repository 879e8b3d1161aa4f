import type { Pence } from '#core/money.ts'
import type { Settings } from '#council/index.ts'
import type { Body } from '../decision.ts'

/** How what is asked for stands to the plan in force (H1). */
export type Change = NonNullable<Settings['process']['routes'][number]['changes']>[number]

/** What a route is chosen by. `yearlyPence`: 52 weeks and what is paid once, in pence; `risk`: the assessment names one. */
export type Asked = { yearlyPence: Pence; change: Change; risk: boolean }

/** A human who may decide today, by the roles they hold, in one or both bodies. */
export type Decider = { humanId: string; name: string; bodies: readonly Body[] }

/** How a council decides, without the days on which its offices are closed. */
export type Deciding = Settings['process']
