import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('never more than so many at once, in the order of coming, and a failure frees its place', async () => {
  const inTurn = turns(2)
  const began: number[] = []
  let [running, most] = [0, 0]
  const work = (number: number) =>
    inTurn(async () => {
      began.push(number)
      running += 1
      most = Math.max(most, running)
      await new Promise((go) => setTimeout(go, 2))
      running -= 1
      if (number % 3 === 0) throw new Error('no')
      return number
    })
  const ended = await Promise.allSettled([...Array(12).keys()].map(work))
  expect(most).toBe(2)
  expect(began).toEqual([...Array(12).keys()])
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(4)
  expect(await work(13)).toBe(13)
})
