import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { CopyChannel } from '../spoken.ts'
import type { Does } from '../unwell/unwell.ts'

type NewSetting = {
  version: string
  line: string | null
  does: Does
  wish: string
  person: string
  saidOn: Day
  how: HeardHow
  by: string
  on: Day
  witness: string | null
  copy: CopyChannel
}

export const addSettingFor = statement('plan-unwell-add-setting-for', (q, p: NewSetting) =>
  q.insertInto('unwell_setting').values({
    ...{
      version_id: p.version,
      spend_line_id: p.line,
      does: p.does,
      wish: p.wish,
      said_by: p.person,
      said_on: p.saidOn,
    },
    ...{ how: p.how, typed_by: p.by, typed_on: p.on, witness_id: p.witness, copy_channel: p.copy },
  }),
)
