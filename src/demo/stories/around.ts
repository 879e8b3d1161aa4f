import { addPlace } from '#directory/deeds.ts'
import type { Known } from '#directory/index.ts'
import { nameDuty } from '#journey/followup/duty/deeds.ts'
import { idOf } from '../councils.ts'
import type { Story } from '../story.ts'

type Place = Pick<Known, 'name' | 'about' | 'place' | 'days'> & Partial<Known>

/** Places as there are around a demo's council; none of them is real. */
const AROUND: Readonly<Record<string, readonly Place[]>> = {
  eastmarsh: [
    {
      ...{ name: 'Yoga in the park', about: 'Gentle yoga outside, for anybody. Bring a mat or a towel.' },
      ...{ place: 'Marsh Park, by the bandstand', days: ['saturday'] },
    },
    {
      ...{ name: 'Pavilion tai chi', about: 'Slow movement in a small group. Beginners each first week of the month.' },
      ...{ place: 'The Pavilion, Quay Road', days: ['tuesday', 'thursday'], costPence: 300n },
    },
    {
      ...{ name: 'Open studio', about: 'Paint or draw beside others. Paper and paint are there. No teacher.' },
      ...{ place: 'Library, first floor', days: ['wednesday', 'friday'] },
    },
    {
      ...{ name: 'Art class for less', about: 'The college’s own art class, at the price for people on benefits.' },
      ...{ place: 'Eastmarsh Adult College', days: ['monday'], costPence: 450n },
    },
    {
      ...{ name: 'Leisure card', about: 'Swimming, gym and classes for less, for people on benefits.' },
      ...{ place: 'Any leisure centre', days: [], costPence: 1200n, costPer: 'year' },
    },
    {
      ...{ name: 'Walk and talk', about: 'A walk of an hour at an easy pace, with tea afterwards.' },
      ...{ place: 'From the station', days: ['sunday'] },
    },
    {
      ...{ name: 'The Hub', about: 'A warm room, tea and company. Come and go as you like.', openTo: 'mental-health' },
      ...{ place: '12 Quay Road', days: ['monday', 'wednesday', 'friday'] },
    },
    {
      ...{ name: 'Bowls for anybody', about: 'Indoor bowls. Somebody shows you how, the first time.' },
      ...{ place: 'Bowls club', days: ['thursday'], costPence: 200n },
    },
    {
      ...{ name: 'Choir without notes', about: 'Singing together. Nobody needs to read music.' },
      ...{ place: 'School hall, Mill Lane', days: ['tuesday'] },
    },
    {
      ...{ name: 'Marsh Good Neighbours', about: 'Volunteers drive you to the doctor, to family or to a club.' },
      ...{ place: 'From your own door', days: [], contact: 'Ring 01632 960188, two days before.' },
    },
    {
      ...{ name: 'Tablet and talk', about: 'Somebody shows you how to use a tablet. They lend one, too.' },
      ...{ place: 'Library, ground floor', days: ['monday', 'thursday'] },
    },
    {
      ...{ name: 'Men who mend', about: 'A shed with tools and tea. Make something, mend something, or only sit.' },
      ...{ place: 'Old boat yard', days: ['wednesday', 'saturday'], costPence: 100n },
    },
  ],
  northcliffe: [
    {
      ...{ name: 'Choir without notes', about: 'Singing together. Nobody needs to read music.' },
      ...{ place: 'Cliff Road school', days: ['tuesday'] },
    },
    {
      ...{ name: 'Repair morning', about: 'Bring what is broken. Somebody helps you to mend it.' },
      ...{ place: 'Old fire station', days: ['saturday'] },
    },
  ],
}

/** Who keeps the list of places, and who names and holds the duty. */
const WHO: Readonly<Record<string, { keeper: string; manager: string; duty: string }>> = {
  eastmarsh: { keeper: 'eastmarsh/owen', manager: 'eastmarsh/grace', duty: 'eastmarsh/priya' },
  northcliffe: { keeper: 'northcliffe/yusuf', manager: 'northcliffe/sean', duty: 'northcliffe/yusuf' },
}

const around = (council: string): Story => ({
  council,
  story: async (t) => {
    const who = WHO[council]
    if (who === undefined) return
    await t.does(who.manager, -300, ['duty-desk', 'name'], (tx, permit) =>
      nameDuty(tx, permit, { human: idOf(who.duty) }),
    )
    for (const [index, place] of (AROUND[council] ?? []).entries())
      await t.does(who.keeper, -40 - index * 25, ['directory', 'keep'], (tx, permit) =>
        addPlace(tx, permit, {
          ...{ costPer: 'time', openTo: 'all', contact: 'Just come, or ask at the place.' },
          ...{ ...place, cost: place.costPence ?? 0n },
        }),
      )
  },
})

/** What there is around here, and who is on duty, in each council of the demo. */
export const placesAndDuty: readonly Story[] = [around('eastmarsh'), around('northcliffe')]
