import { createHash } from 'node:crypto'
import type { AgreementLine } from '../agreement/agreement.ts'
import { asText, type Facts } from './paper.ts'

/**
 * The fingerprint of what was agreed: a newer version is due when it differs from the one that was printed last. It holds nothing that
 * passes by itself: no pause, no extra money of a bad time, no day, no name of a worker.
 */
export function printOf(facts: Facts): string {
  const { agreement, schedule, helpers, conditions, versionId, unwell, pot, more, contributions, aftercare } = facts
  const { way, ways, noticeDays, reviewMonths } = facts
  const lasting = schedule.overlays.filter(({ kind }) => kind !== 'pause' && kind !== 'unwell')
  const agreed = {
    ...{ managedAs: agreement.setUpAs ?? agreement.managedAs, lines: schedule.lines.map(asSetUp), lasting },
    ...{ conditions, versionId },
    helpers: helpers.map(({ helperId }) => helperId),
    unwell: unwell.filter((one) => one.versionId === versionId).map(({ spendLineId, does }) => [spendLineId, does]),
    pot: pot?.amountPence,
    more: more.length === 0 ? undefined : more,
    ways: ways.length === 0 ? undefined : ways.map(({ wayId }) => wayId),
    pays: contributions.map(({ contributionId }) => contributionId),
    free: aftercare.map(({ aftercareId, ended }) => [aftercareId, ended?.on]),
    ...{ way, noticeDays, reviewMonths },
  }
  return createHash('sha256').update(JSON.stringify(agreed, asText)).digest('hex').slice(0, 32)
}

/** A step that changes who looks after a line counts by itself, not by its day coming. */
const asSetUp = ({ setUpAs, ...line }: AgreementLine): AgreementLine =>
  setUpAs === undefined ? line : { ...line, managedAs: setUpAs }
