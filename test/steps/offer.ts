import { on, type World } from '#test/world.ts'

/** Explained by the worker today and accepted by the person in their words, by the real pages. Anne's as defaults. */
export async function offerAccepted(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  ownWords = 'Somebody to look after the children, so that I can go to therapy.',
): Promise<void> {
  const [year = '', month = '', date = ''] = world.today.split('-')
  const explained = await (await world.as(worker)).send(on(person, '/offer/explain'), {
    format: 'talked',
    'on-day': date,
    'on-month': month,
    'on-year': year,
    whatWasSaid: 'The money is for childcare while therapy lasts. When therapy ends, it ends too.',
  })
  if (explained.status !== 303) throw new Error(`the offer was not explained: ${explained.status}`)
  const answered = await (await world.as(person)).send(on(person, '/offer/answer'), { answer: 'accepted', ownWords })
  if (answered.status !== 303) throw new Error(`the offer was not accepted: ${answered.status}`)
}
