import type { Opened } from '../../needs.ts'

/** Somebody who may be invited to answer as a carer. */
export type Candidate = { humanId: string; name: string }

/** What the person's page about inviting a carer shows. */
export type Inviting = {
  opened: Opened | undefined
  /** Carers with whom the person shares something already. */
  candidates: readonly Candidate[]
  /** Who may answer as a carer now. */
  invited: readonly Candidate[]
  /** Who has finished as the carer of this assessment; there is one carer's part in each. */
  finishedBy: string | undefined
}
