import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Plan } from '../plan.ts'
import type { Heard } from '../spoken.ts'

export const DOES = ['go-on', 'ask-me', 'pause-if-i-say'] as const
/** What happens to payments in a bad time (E3): they go on, the person is asked first, or a worker who has spoken to them may pause. */
export type Does = (typeof DOES)[number]

/** What the person wrote about payments in a bad time: for one spend line of a version, or as the default for all of them. */
export type Setting = {
  readonly settingId: bigint
  readonly versionId: string
  readonly spendLineId: string | undefined
  /** What the spend line is for; undefined for the default. */
  readonly what: string | undefined
  readonly does: Does
  /** In the person's own words; '' where they left it. */
  readonly wish: string
  readonly saidOn: Day
  /** Set where somebody else typed it, who heard it then; who heard it too, for a wish to pause. */
  readonly heard?: Heard | undefined
}

/** Money set aside for a bad time (E2), in pence, and what opens it, in the person's words. */
export type Pot = {
  readonly versionId: string
  readonly amountPence: Pence
  readonly trigger: string
  readonly saidOn: Day
}

/** Somebody who may raise the alarm without signing in (E8), with the person's yes. */
export type AlarmFriend = {
  readonly friendId: string
  readonly name: string
  readonly howKnown: string
  readonly agreedOn: Day
  readonly withdrawn: boolean
}

/** What the plan says about a bad time, beyond its sentences. Settings and pots of every version, newest first. */
export type UnwellPlan = {
  readonly plan: Plan | undefined
  readonly settings: readonly Setting[]
  readonly pots: readonly Pot[]
  readonly friends: readonly AlarmFriend[]
}

/** The default of a version, where the person wrote one; where not, payments go on. */
export const defaultOf = (settings: readonly Setting[], versionId: string): Setting | undefined =>
  newest(settings.filter((one) => one.versionId === versionId && one.spendLineId === undefined))

/** The exception for one spend line; undefined where it follows the default. */
export const exceptionOf = (settings: readonly Setting[], spendLineId: string): Setting | undefined =>
  newest(settings.filter((one) => one.spendLineId === spendLineId))

/** The pot of a version; undefined where there is none, or where it was emptied on purpose. */
export function potOf(pots: readonly Pot[], versionId: string): Pot | undefined {
  const pot = pots.find((one) => one.versionId === versionId)
  return pot === undefined || pot.amountPence === 0n ? undefined : pot
}

const newest = (settings: readonly Setting[]): Setting | undefined =>
  settings.reduce<Setting | undefined>(
    (best, one) => (best === undefined || one.settingId > best.settingId ? one : best),
    undefined,
  )

/**
 * The person's written wish that a line may be paused, from the version that is paid: the line's own, else the default. None
 * where a later version says otherwise of a line of that name (or as its default): the newest words stand.
 */
export function wishToPause(
  settings: readonly Setting[],
  line: { readonly spendLineId: string; readonly what: string },
  versionId: string,
): Setting | undefined {
  const wish = exceptionOf(settings, line.spendLineId) ?? defaultOf(settings, versionId)
  if (wish === undefined || wish.does !== 'pause-if-i-say' || wish.wish === '') return undefined
  const versions = new Set(settings.map((one) => one.versionId).filter((one) => one !== wish.versionId))
  const later = [...versions].flatMap((one) => {
    const ofLine = settings.filter((row) => row.versionId === one && row.what === line.what)
    return newest(ofLine) ?? defaultOf(settings, one) ?? []
  })
  return later.some((one) => one.settingId > wish.settingId && one.does !== 'pause-if-i-say') ? undefined : wish
}
