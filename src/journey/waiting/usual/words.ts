import type { Usual } from '../waiting.ts'

/** 'It took 8 in 10 people here 12 to 19 working days.' How long a part of the way took others, for whoever has not begun. */
export function sayTook(usual: Usual): string {
  if (usual.known === 'not-counted') return 'We have not counted yet how long this takes.'
  if (usual.known === 'range') return `It took 8 in 10 people here ${sayDays(usual.low, usual.high)}.`
  const { finished } = usual
  if (finished === 0) return 'Nobody here has done this in the last year.'
  return `${finished === 1 ? 'Only one person' : `Only ${finished} people`} here did this in the last year. That is too few to say how long it takes.`
}

const sayDays = (low: number, high: number): string => {
  if (high === 0) return 'no working day: it was done the same day'
  const range = low === high ? `${high}` : `${low} to ${high}`
  return `${range} working ${high === 1 ? 'day' : 'days'}`
}
