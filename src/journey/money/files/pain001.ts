import type { DayTotal, FileHead, PaymentRow, Totals, Write } from './files.ts'
import { decimal, type Layout, type Rows, totalOf, writeLayout } from './layout.ts'
import { isoName } from './names.ts'

/**
 * Writes payments as an ISO 20022 customer credit transfer (pain.001.001.09), piece by piece. One part a day of arrival
 * (`ReqdExctnDt`), each booked as one debit; sort codes as `GBDSC`, account numbers as `BBAN`. The message is named after its
 * run, so that a bank that is sent the same run twice refuses the second; once it has refused a file, the next has another name. Throws where the head's totals differ from the rows.
 */
export const writePain001 = (rows: Rows<PaymentRow>, head: FileHead, write: Write): Promise<Totals> =>
  writeLayout(rows, head.days, pain001Layout(head), write)

/** What stands around and for each payment. */
export function pain001Layout(head: FileHead): Layout<PaymentRow> {
  return {
    first: `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>${groupHeader(head)}`,
    beforeDay: (day) => partHead(head, day),
    row,
    afterDay: () => '</PmtInf>\n',
    last: '</CstmrCdtTrfInitn></Document>\n',
  }
}

/** At most 35 characters: the run, and from the second attempt on which one it is. */
const nameOf = ({ runId, attempt }: FileHead, digits: number): string =>
  `FT${runId.replaceAll('-', '').toUpperCase().slice(0, digits)}${attempt === 1 ? '' : attempt.toString(36).toUpperCase()}`

function groupHeader(head: FileHead): string {
  const { madeAt, councilName, days } = head
  const { payments, totalPence } = totalOf(days)
  return `<GrpHdr><MsgId>${nameOf(head, 32)}</MsgId><CreDtTm>${madeAt.toISOString().slice(0, 19)}Z</CreDtTm><NbOfTxs>${payments}</NbOfTxs><CtrlSum>${decimal(totalPence)}</CtrlSum><InitgPty><Nm>${isoName(councilName)}</Nm></InitgPty></GrpHdr>
`
}

function partHead(head: FileHead, day: DayTotal): string {
  const { payer } = head
  const part = `${nameOf(head, 23)}-${day.arrivesOn.replaceAll('-', '')}`
  return `<PmtInf><PmtInfId>${part}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg><NbOfTxs>${day.payments}</NbOfTxs><CtrlSum>${decimal(day.totalPence)}</CtrlSum><PmtTpInf><SvcLvl><Cd>NURG</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>${day.arrivesOn}</Dt></ReqdExctnDt><Dbtr><Nm>${isoName(payer.name)}</Nm></Dbtr><DbtrAcct>${account(payer.accountNumber)}</DbtrAcct><DbtrAgt>${bank(payer.sortCode)}</DbtrAgt>
`
}

const row = (payment: PaymentRow): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>${payment.reference}</EndToEndId></PmtId><Amt><InstdAmt Ccy="GBP">${decimal(payment.amountPence)}</InstdAmt></Amt><CdtrAgt>${bank(payment.sortCode)}</CdtrAgt><Cdtr><Nm>${isoName(payment.accountName)}</Nm></Cdtr><CdtrAcct>${account(payment.accountNumber)}</CdtrAcct><RmtInf><Ustrd>${shown(payment)}</Ustrd></RmtInf></CdtTrfTxInf>
`

/** What the holder sees: our reference, or the roll number without which a building society cannot place the money. */
const shown = ({ rollNumber, reference }: PaymentRow): string =>
  rollNumber === undefined || rollNumber === '' ? reference : isoName(rollNumber).slice(0, 18)

const bank = (sortCode: string): string =>
  `<FinInstnId><ClrSysMmbId><ClrSysId><Cd>GBDSC</Cd></ClrSysId><MmbId>${sortCode}</MmbId></ClrSysMmbId></FinInstnId>`

const account = (number: string): string =>
  `<Id><Othr><Id>${number}</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id><Ccy>GBP</Ccy>`
