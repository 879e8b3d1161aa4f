import { type Field, first, oneOf, optionalId, words } from '#web/fields.ts'
import { endsFields } from '../forms.ts'
import { KINDS, WHOSE, type Whose } from '../plan.ts'
import { whoseWords } from '../whose-words.ts'

/** How many points each way of saying it has: none, three, or the five of Goal Attainment. */
export const SCALES = { words: 0, three: 3, five: 5 } as const
export type ScaleName = keyof typeof SCALES

/** The names of the boxes of a scale, worst first: 'scale-three-1' … */
export const pointsOf = (name: ScaleName): readonly string[] =>
  Array.from({ length: SCALES[name] }, (_, index) => `scale-${name}-${index + 1}`)

const point = words({ needed: 'say-every-point', max: 200 })

/** The points of the scale that was chosen, worst first; none where words alone were, or nothing. */
const scale: Field<readonly string[]> = {
  read(raw, name) {
    const chosen = first(raw, name)
    const points: string[] = []
    for (const box of chosen === 'three' || chosen === 'five' ? pointsOf(chosen) : []) {
      const read = point.read(raw, box)
      if ('reason' in read) return read
      points.push(read.value)
    }
    return { value: points }
  },
}

const whose: Field<Whose> = {
  read: (raw, name) => ({ value: WHOSE.find((one) => one === first(raw, name)) ?? 'person' }),
}

export const goalFields = {
  words: words({ needed: 'say-the-goal' }),
  need: optionalId(),
  kind: oneOf(KINDS, 'choose-the-kind-of-goal'),
  knownBy: words(),
  scale,
  whose,
  whoseWords,
  ...endsFields,
}
