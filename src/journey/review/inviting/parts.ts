import type { LetterPart } from '#journey/decision/letter/index.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import type { Invitation } from './inviting.ts'
import { coming } from './rules.ts'
import { HOW_SAYS, INVITATION } from './words.ts'

type Piece = LetterPart['blocks'][number]
const says = (text: string): Piece => ({ kind: 'says', text })
const list = (items: readonly string[]): Piece => ({ kind: 'list', items })

/** The invitation in its order, the same on the page and on paper, as it is said to the person. */
export function invitationParts(invitation: Invitation): LetterPart[] {
  const { meetOn, how, place, worker, council, guests } = invitation
  const where = place === '' ? [] : [says(INVITATION.place(place))]
  const comes = coming(guests).map(({ name, why }) => INVITATION.guest(name, why))
  const parts: [string, Piece[]][] = [
    [
      INVITATION.day,
      [says(INVITATION.on(meetOn)), says(HOW_SAYS[how]), ...where, says(INVITATION.change(worker.name, worker.number))],
    ],
    [INVITATION.money, [says(NO_MONEY_TODAY), says(INVITATION.cannot), says(INVITATION.writing)]],
    [INVITATION.can, [list(INVITATION.canDo)]],
    [
      INVITATION.who,
      [list([INVITATION.workerComes(worker.name), ...comes]), says(INVITATION.bring), says(INVITATION.sayNo)],
    ],
    [INVITATION.think, [list(INVITATION.thinkAbout), says(INVITATION.noWriting)]],
    [INVITATION.silence, [says(INVITATION.silenceSays(worker.name))]],
    [
      INVITATION.ring,
      [list([...new Set([`${worker.name}: ${worker.number}`, `${council.name}: ${council.number}, ${council.when}`])])],
    ],
  ]
  return parts.map(([heading, blocks]) => ({ heading, level: 2, blocks }))
}
