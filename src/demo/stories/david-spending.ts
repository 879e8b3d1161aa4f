import { mondayOf } from '#core/day.ts'
import { addSomebody, agreeHours, namePayroll, sendHours, writeWeek } from '#journey/spending/assistants/deeds.ts'
import {
  answerOutside,
  askPerson,
  beginOutside,
  nameRule,
  settleOutside,
  writeHeard,
} from '#journey/spending/outside/deeds.ts'
import type { Story } from '../story.ts'

const [DAVID, PRIYA] = ['eastmarsh/david', 'eastmarsh/priya']
const AFTERNOON = 180
const WEEK = {
  ...{ monday: AFTERNOON, tuesday: 0, wednesday: AFTERNOON, thursday: 0, friday: AFTERNOON },
  ...{ saturday: 0, sunday: 0 },
}

/** Sam's hours: agreed, written week by week, given to payroll once; the newest week is still to be sent, and a pay day is near. */
export const davidsAssistant: Story = {
  council: 'eastmarsh',
  about: DAVID,
  story: async (t) => {
    const sam = await t.does(DAVID, -40, ['assistant', 'arrange'], (tx, permit) =>
      addSomebody(tx, permit, { name: 'Sam Okafor', lineId: undefined, startsOn: t.day(-150) }),
    )
    const assistantId = sam.id ?? ''
    await t.does(PRIYA, -40, ['assistant', 'arrange'], (tx, permit) =>
      agreeHours(tx, permit, { assistantId, from: t.day(-150), irregular: false, week: WEEK }),
    )
    await t.does(PRIYA, -39, ['assistant', 'arrange'], (tx, permit) =>
      namePayroll(tx, permit, {
        ...{ name: 'Fair Pay for Helpers', email: 'hours@fairpay.example', phone: '01632 960155' },
        ...{ every: 'monthly', aPayDay: t.day(3) },
      }),
    )
    const wrote = (on: number, week: typeof WEEK | undefined, note = '') =>
      t.does(DAVID, on, ['assistant', 'write-hours'], (tx, permit) =>
        writeWeek(tx, permit, {
          ...{ assistantId, weekFrom: mondayOf(t.day(on)), week: week ?? WEEK, asAgreed: week === undefined },
          ...{ note, how: undefined },
        }),
      )
    await wrote(-29, undefined)
    await wrote(-22, { ...WEEK, friday: 0 }, 'I went alone on Friday')
    await wrote(-15, undefined)
    await t.does(DAVID, -14, ['assistant', 'send'], (tx, permit) =>
      sendHours(tx, permit, { assistantId, how: 'email' }),
    )
    await wrote(-1, { ...WEEK, friday: 0 }, 'Alone on Friday again')
  },
}

/** Something that did not look as if it was for the club, and was. */
export const davidsQuestion: Story = {
  council: 'eastmarsh',
  about: DAVID,
  story: async (t) => {
    const lead = (on: number, deed: Parameters<typeof t.does<'outside', 'lead'>>[3]) =>
      t.does(PRIYA, on, ['outside', 'lead'], deed)
    const begun = await lead(-70, (tx, permit) =>
      beginOutside(tx, permit, {
        what: 'David told me about a new pair of flat shoes, paid from this money.',
        ...{ happenedOn: t.day(-75), purchaseId: undefined },
      }),
    )
    const outsideId = begun.id ?? ''
    await lead(-70, (tx, permit) =>
      nameRule(tx, permit, {
        ...{ outsideId, rule: 'The money is for going to the club.', found: 'talk' },
        ...{ explainedOn: t.day(-152), explainedBy: 'Priya', words: 'We read the plan together, line by line.' },
      }),
    )
    await lead(-69, (tx, permit) =>
      askPerson(tx, permit, { outsideId, words: 'How did it come to the shoes? I would like to understand.' }),
    )
    await t.does(DAVID, -67, ['outside', 'answer'], (tx, permit) =>
      answerOutside(tx, permit, {
        ...{ outsideId, answer: 'me' as const },
        words: 'They let nobody on the green in boots. Without flat shoes I sit and watch.',
      }),
    )
    await lead(-66, (tx, permit) =>
      writeHeard(tx, permit, {
        outsideId,
        words: 'David needs flat shoes to play. He did not know that he could ask.',
      }),
    )
    await lead(-65, (tx, permit) =>
      settleOutside(tx, permit, {
        outsideId,
        words: 'The shoes were for the goal. Next time David asks here first, and gets an answer at once.',
      }),
    )
  },
}
