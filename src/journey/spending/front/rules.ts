import type { Need, NeedFacts, Needs } from './front.ts'

/**
 * The one thing that is needed from the person, and what else is not finished. What somebody else waits for comes first, the nearest
 * day before the rest; what only the person began, or what is for them alone, is never asked for. In a bad time nothing is.
 */
export function needsOf(facts: NeedFacts): Needs {
  const [asked, own] = [askedOf(facts), ownOf(facts)]
  if (facts.isBadTime) return { first: undefined, later: [...asked, ...own] }
  const [first, ...rest] = asked
  return { first, later: [...rest, ...own] }
}

function askedOf({ giveBack, payDay, thing, questionId }: NeedFacts): Need[] {
  return [
    ...(payDay?.hasHours === true ? [{ is: 'hours' as const, on: payDay.on }] : []),
    ...(giveBack === undefined
      ? []
      : [{ is: 'give-back' as const, amountPence: giveBack.amountPence, on: giveBack.until }]),
    ...(thing === undefined ? [] : [{ is: 'checking' as const, thing }]),
    ...(questionId === undefined ? [] : [{ is: 'question' as const, outsideId: questionId }]),
  ]
}

/** Both that are for the person alone are worded the same, so that whoever looks over their shoulder cannot tell them apart. */
function ownOf({ drafts, openRows, noticed, askedAlone }: NeedFacts): Need[] {
  return [
    ...drafts.map(({ draftId, addedOn }) => ({ is: 'photo' as const, draftId, addedOn })),
    ...(openRows > 0 ? [{ is: 'rows' as const, count: openRows }] : []),
    ...(askedAlone ? [{ is: 'for-you' as const, path: '/for-you' as const }] : []),
    ...(noticed ? [{ is: 'for-you' as const, path: '/noticed' as const }] : []),
  ]
}
