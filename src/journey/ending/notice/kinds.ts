import { sayDay } from '#core/day.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import type { Notice } from './notice.ts'

const says = (text: string): Block => ({ kind: 'says', text })
const part = (heading: string, ...blocks: Block[]): Part => ({ heading, level: 2, blocks })

const moved = ({ ground, phone }: Notice): readonly Part[] => [
  part(
    'You are moving',
    says('We hope that you settle in well.'),
    says(
      `We cannot help with money in the new place.${ground?.on === undefined ? '' : ` Your money does not end before your move on ${sayDay(ground.on)}.`}`,
    ),
    says(
      'You can ask the council in the new place to look at what you need. It has to, and it costs nothing. Ask soon, so that you do not wait.',
    ),
    says(
      `If you say yes, we send them your plan, so that you need not tell it all again. Ring ${phone.name} on ${phone.number}, ${phone.when}.`,
    ),
  ),
]

const otherCouncil = ({ ground, phone }: Notice): readonly Part[] => {
  const name = ground?.newCouncil?.name ?? 'The other council'
  return [
    part(
      `${name} takes over`,
      says(`After the last day ${name} helps you, and not us.`),
      ...(ground?.newCouncil === undefined ? [] : [says(`What we told them: ${ground.newCouncil.told}`)]),
      says(
        `If ${name} has not looked at what you need by the day you move, it has to go on with help like yours until it has. That is the law (Care Act 2014, section 38).`,
      ),
      says(`Does nobody ring you from there? Tell us: ring ${phone.name} on ${phone.number}, ${phone.when}.`),
    ),
  ]
}

const hospital = ({ phone }: Notice): readonly Part[] => [
  part(
    'You are in hospital',
    says('We hope that you feel better, in your own time. You do not have to do anything today.'),
    says('Being in hospital is no reason to end it. You can have a pause: then all is kept for when you come out.'),
    says(
      `Somebody on the ward can read this with you, or an advocate. Ring ${phone.name} on ${phone.number}, ${phone.when}, or ask somebody to ring for you.`,
    ),
  ),
]

/** What a letter says first where something happened in the person's life, in its own words; nothing for the other kinds. */
export function firstWords(notice: Notice): readonly Part[] {
  const { kind } = notice.ending
  if (kind === 'moved') return moved(notice)
  if (kind === 'other-council') return otherCouncil(notice)
  return kind === 'hospital' ? hospital(notice) : []
}
