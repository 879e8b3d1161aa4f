import { createHash } from 'node:crypto'
import type { Day } from '#core/day.ts'

/** Chance that falls the same way for the same seed, on every machine. */
export type Chance = {
  /** From 0, up to but not 1. */
  real(): number
  /** A whole number, both ends possible. */
  whole(from: number, to: number): number
  likely(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** So many different ones, in their own order. */
  some<T>(from: readonly T[], count: number): T[]
  /** Shaped like a random uuid v4. */
  id(): string
  /** Shaped like a uuid v7 of a day's noon: sorts after those of earlier days, where the newest row stands. */
  laterId(on: Day): string
}

/** xoshiro128** by Blackman and Vigna: 128 bits of state, taken from the sha256 of the seed. */
export function chanceOf(seed: string): Chance {
  const digest = createHash('sha256').update(seed).digest()
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => digest.readInt32LE(at)) as [number, number, number, number]
  const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by))
  const next = (): number => {
    const drawn = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turn(d, 11)
    return drawn
  }
  const real = (): number => next() / 4_294_967_296
  const whole = (from: number, to: number): number => from + Math.floor(real() * (to - from + 1))
  const hex = (): string => next().toString(16).padStart(8, '0')
  const id = (): string => {
    const [one, two, three, four] = [hex(), hex(), hex(), hex()]
    return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-a${three.slice(1, 4)}-${three.slice(4)}${four}`
  }
  return {
    real,
    whole,
    likely: (share) => real() < share,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[whole(0, from.length - 1)] as (typeof from)[number]
    },
    some: (from, count) => {
      let left = Math.min(count, from.length)
      return from.filter((_, index) => {
        const taken = real() * (from.length - index) < left
        if (taken) left -= 1
        return taken
      })
    },
    id,
    laterId: (on) => {
      const time = new Date(`${on}T12:00:00Z`).getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${id().slice(15)}`
    },
  }
}
