import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { addDays } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { checkInsChosen, checkedIn } from '#test/steps/followup.ts'
import { ended, endingTold, conditions } from '#test/steps/ending.ts'
import { reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on } from '#test/world.ts'
test('dump', async () => {
  const world = await aWorld()
  await setUpByRows(world, 'eastmarsh/anne')
  const [her, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
  let out = ''
  const show = async (who: typeof her, path: string) => {
    const t0 = performance.now()
    const page = await who.get(on('eastmarsh/anne', path))
    const ms = Math.round(performance.now() - t0)
    const main = page.text.slice(page.text.indexOf('<main'), page.text.indexOf('</main>'))
    out += `\n##### ${who === her ? 'ANNE' : 'PRIYA'} ${path} ${page.status} ${ms}ms\n${main.replace(/<(h\d|p|li|div|label|legend|button|dt|dd|a)[^>]*>/g, '\n<$1> ').replace(/<\/[^>]+>/g, '').replace(/<(?!h\d|p|li|button|a|label|legend)[^>]*>/g, '').replace(/\n\s*\n+/g, '\n')}\n`
    writeFileSync(`/tmp/page-${who === her ? 'anne' : 'priya'}${path.replaceAll('/', '-').replace(/\?.*/, '')}.html`, page.text)
  }
  await show(her, '/review'); await show(priya, '/review/ask')
  await show(her, '/ending'); await show(priya, '/ending')
  await reviewed(world)
  await show(her, '/review')
  await show(priya, '/ending/propose')
  await endingTold(world)
  await show(her, '/ending'); await show(her, '/ending/say')
  await priya.send(on('eastmarsh/anne', '/ending/say-as-worker'), conditions('yes'))
  await her.send(on('eastmarsh/anne', '/ending/say'), { ...conditions('yes'), 'said-d': 'not-sure', 'words-d': 'I do not know who to ring' })
  await show(priya, '/ending'); await show(priya, '/ending/confirm')
  await priya.send(on('eastmarsh/anne', '/ending/say-as-worker'), { ...conditions('yes'), 'words-d': 'We wrote down two numbers.' })
  await priya.send(on('eastmarsh/anne', '/ending/confirm'), {})
  await show(her, '/ending?done=confirmed'); await show(her, '/afterwards'); await show(her, '/afterwards/choose')
  await checkInsChosen(world)
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, addDays(world.today, 43))
  await show(her, '/ending'); await show(her, '/ending/story'); await show(her, '/afterwards')
  await checkedIn(world)
  await show(her, '/afterwards'); await show(priya, '/afterwards')
  writeFileSync('/tmp/dump.txt', out)
  await world.close()
})
