import type { JSX } from 'preact'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Submission } from './decision.ts'
import type { Information } from './information/information.ts'
import { type Turn, turnOf } from './information/rules.ts'
import { InformationList, OpenQuestions } from './information/views.tsx'
import { sayTurn } from './information/words.ts'
import { isInvolved } from './involved.ts'
import type { ReturnPoint } from './returned/returned.ts'
import { mayAnswerPoint } from './returned/rules.ts'
import { PointsList } from './returned/views.tsx'

type TurnProps = { submission: Submission; information: readonly Information[]; look: Look }

/** Whose turn it is while something was asked first or the plan came back, in one sentence, and the questions that wait. */
export function WhoseTurn({ submission, information, look }: TurnProps): JSX.Element | null {
  const turn = turnOf(submission, information)
  if (turn === undefined || turn.what === 'decision') return null
  const own = isPerson(look)
  const { deciderName } = submission
  const to = { own, name: knownAs(look), workerName: own ? 'your worker' : 'the worker', deciderName }
  return (
    <>
      <p class="govuk-body">{sayTurn(turn, to)}</p>
      {turn.what === 'information' && isInvolved(look.permit) ? <OpenQuestions open={turn.open} look={look} /> : null}
    </>
  )
}

/** Whether a question waits for this reader: then it is the one thing to do. */
export function hasToAnswer(submission: Submission, information: readonly Information[], look: Look): boolean {
  const turn: Turn | undefined = turnOf(submission, information)
  if (turn?.what !== 'information' || !isInvolved(look.permit)) return false
  return !isPerson(look) || turn.who !== 'worker'
}

/** What was said to each point of the last return, and every question before a decision with its answer. */
export function SaidMeanwhile(props: TurnProps & { points: readonly ReturnPoint[] }): JSX.Element {
  const { submission, points, information, look } = props
  const [newest] = points
  const last = points.filter(({ decisionId }) => decisionId === newest?.decisionId)
  const mayAnswer = isInvolved(look.permit) && last.every((point) => mayAnswerPoint(point, submission).length === 0)
  const isOpen = submission.decision === undefined || submission.decision.verdict === 'returned'
  return (
    <>
      {isOpen ? (
        <PointsList
          points={last}
          title={submission.decision === undefined ? 'Why it came back before' : 'What needs to change'}
          {...(mayAnswer ? { answerAt: ({ pointId }) => onRecord(look, `/decision/points/${pointId}`) } : {})}
        />
      ) : null}
      <InformationList
        information={information.filter(({ submissionId }) => submissionId === submission.submissionId)}
        submission={submission}
        name={isPerson(look) ? 'you' : knownAs(look)}
        title="What was asked before the decision"
      />
    </>
  )
}
