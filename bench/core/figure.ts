/** Where a figure shall lie: at least or at most this; of the value itself, or of its ratio to the limit. */
export type Bar = { of: 'value' | 'ratio'; is: 'at least' | 'at most'; bar: number }

/** One measured figure. `limit` is the other side's value, measured in the same run; null where the bar is on the value. */
export type Figure = {
  name: string
  figure: string
  value: number
  unit: string
  against: string
  limit: number | null
  ratio: number | null
  bar: string
  holds: boolean
}

const round = (value: number): number => Number(value.toPrecision(4))

/** Puts a figure together and judges it. */
export function figure(
  name: string,
  what: string,
  { value, unit, against, limit, bar }: { value: number; unit: string; against: string; limit?: number; bar: Bar },
): Figure {
  const ratio = limit === undefined ? null : value / limit
  const judged = bar.of === 'ratio' ? (ratio ?? Number.NaN) : value
  const sign = bar.is === 'at least' ? '≥' : '≤'
  return {
    name,
    figure: what,
    value: round(value),
    unit,
    against,
    limit: limit === undefined ? null : round(limit),
    ratio: ratio === null ? null : round(ratio),
    bar: `${sign} ${bar.bar}${bar.of === 'ratio' ? ' ×' : ` ${unit}`}`,
    holds: bar.is === 'at least' ? judged >= bar.bar : judged <= bar.bar,
  }
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new Error('the median of nothing')
  return (low + high) / 2
}

/** Rounds of several sides in turn, so that what disturbs the machine disturbs all alike; each side's values in order. */
export async function inTurn<S extends string, V>(
  sides: Readonly<Record<S, () => Promise<V>>>,
  rounds: number,
): Promise<Record<S, V[]>> {
  const names = Object.keys(sides) as S[]
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<S, V[]>
  for (let round = 0; round < rounds; round += 1) {
    // Every other round backwards: no side is always the one after another.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) values[name].push(await sides[name]())
  }
  return values
}
