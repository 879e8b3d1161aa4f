import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { EndsAs, Opened, View } from '../needs.ts'
import { differs } from '../rules.ts'

/** How a talk about one difference ended. `after` is the talk that the form was drawn after ('' for none). */
export type TalkSaid = { about: string; endsAs: EndsAs; words: string; after: string }

export type TalkReason =
  | 'not-both-finished'
  | 'needs-decided-already'
  | 'no-difference-here'
  | 'changed-meanwhile'
  | 'say-what-you-agree'
  | 'say-what-you-will-do'
  | 'say-whom-you-will-ask'

const WORDS_FOR: Partial<Record<EndsAs, TalkReason>> = {
  'we-agree': 'say-what-you-agree',
  'we-differ': 'say-what-you-will-do',
  'ask-third': 'say-whom-you-will-ask',
}

/** Whether the end of this talk may be written down: both see both, nothing is decided yet, the two differ here (B2). */
export function mayTalk(
  opened: Opened | undefined,
  views: readonly View[] | undefined,
  said: TalkSaid,
): Verdict<TalkReason> {
  if (opened === undefined || views === undefined) return refuse('not-both-finished')
  if (opened.decision !== undefined) return refuse('needs-decided-already')
  const view = views.find(({ key }) => key === said.about)
  if (view === undefined || !differs(view)) return refuse('no-difference-here')
  if (said.after !== lastTalk(view)) return refuse('changed-meanwhile')
  const needed = WORDS_FOR[said.endsAs]
  return needed !== undefined && said.words === '' ? refuse(needed, 'words') : fine
}

/** The talk that a form about this question is drawn after. */
export const lastTalk = ({ talk }: View): string => `${talk?.talkId ?? ''}`
