/* What could go wrong, what the law asks to be written down, and how to talk to the person. */
import { policy } from './kit.mjs'

const TWO_VIEWS = 'src/db/migrations/0006-two-views.sql'
const DUTIES = 'src/journey/needs/duties'

export const DUTY_GUARDS = {
  'one side changes what the other says could go wrong': [
    policy("risks: { see: both, 'write-as-person': person", "risks: { see: both, 'write-as-person': both"),
    policy("'write-as-worker': worker, 'write-for-person'", "'write-as-worker': both, 'write-for-person'"),
    policy("'write-for-person': worker, step: worker", "'write-for-person': worker, step: both"),
    {
      guard: 'the side is the permit’s',
      file: 'src/journey/needs/risks/deeds.ts',
      find: "permit.action === 'write-as-person' ? 'person' : 'worker'",
      replace: "'person'",
    },
  ],
  'how to reach the person is shown to those around them': [
    {
      guard: 'staff alone',
      file: 'src/web/layout.tsx',
      find: "if (!STAFF.has(permit.as) || permit.as === 'planner') return null",
      replace: "if (permit.as === 'planner') return null",
    },
    {
      guard: 'a planner is of the circle',
      file: 'src/web/layout.tsx',
      find: "if (!STAFF.has(permit.as) || permit.as === 'planner') return null",
      replace: 'if (!STAFF.has(permit.as)) return null',
    },
  ],
  'a decision is made for a person who could make it, by the page': [
    {
      guard: 'the rule',
      file: `${DUTIES}/rules.ts`,
      find: "if (record.able) return refuse('they-could-decide')",
      replace: '',
    },
  ],
  'a decision is made for a person who could make it, straight into the database': [
    {
      guard: 'the CHECK',
      file: TWO_VIEWS,
      find: 'able boolean not null default false check (not able)',
      replace: 'able boolean not null default false',
    },
    {
      guard: 'it is the record’s own answer',
      file: TWO_VIEWS,
      find: 'foreign key (authority_id, capacity_id, able) references capacity_record (authority_id, capacity_id, able)',
      replace: 'foreign key (authority_id, capacity_id) references capacity_record',
    },
  ],
  'a record about one decision marks the person on any other page': [
    {
      guard: 'the timeline does not say what was written',
      file: `${DUTIES}/deeds.ts`,
      find: '...sent, by: permit.humanId })\n  return told(permit, said.written(permit.humanName))\n}\n\n/** What was decided',
      replace: '...sent, by: permit.humanId })\n  return told(permit, sent.question)\n}\n\n/** What was decided',
    },
  ],
  'a carer’s tick stands as the person’s': [
    policy("'agree-as-person': person", "'agree-as-person': { ...person, carer: 'own' }"),
  ],
  'help from family or friends makes a need smaller': [
    {
      guard: 'the way in which somebody is unable',
      file: 'src/journey/needs/rules.ts',
      find: 'limbs.length > 0',
      replace: 'false',
    },
  ],
}
