/* What is decided on each line, with its reasons, and what cost may never do. */
const RULES = 'src/journey/decision/deciding/rules.ts'
const TOLD = 'src/db/migrations/0007-nobody-left-wondering.sql'

export const DECIDING_GUARDS = {
  'a line decided without reasons': [
    {
      guard: 'the rule',
      file: RULES,
      find: "(!agreed && yes && line.reasons === '' ? refuse(",
      replace: '(agreed === undefined ? refuse(',
    },
    {
      guard: 'the CHECK',
      file: TOLD,
      find: 'reasons text not null check (length(trim(reasons)) > 0),\n  other_way text',
      replace: 'reasons text not null,\n  other_way text',
    },
  ],
  'an eligible need declined for cost alone': [
    {
      guard: 'the choice is refused',
      file: RULES,
      find: "if (choice === 'costs-too-much') return refuse(",
      replace: 'if (id === undefined) return refuse(',
    },
    {
      guard: 'reasons that say it costs too much',
      file: RULES,
      find: "...(choice === 'other-way-costs-less' ? fine : costAlone(line, whole, agreed))",
      replace: '...fine',
    },
    {
      guard: 'a whole that rests on cost beside lines with reasons of their own',
      file: RULES,
      find: "line.choice !== 'other-way-costs-less' && line.reasons !== ''",
      replace: "line.choice !== 'other-way-costs-less' && line.reasons === 'never'",
    },
    {
      guard: 'conditions that say it costs too much',
      file: RULES,
      find: "...(saysItCostsTooMuch(conditions) ? refuse('conditions-are-about-cost', 'conditions') : fine)",
      replace: '...fine',
    },
    {
      guard: 'an amount that is said to be too much',
      file: 'src/journey/decision/deciding/cost.ts',
      find: 'says(`£1',
      replace: 'says(`£never',
    },
    {
      guard: 'the other way is named',
      file: RULES,
      find: "(line.otherWay === '' ? refuse(",
      replace: '(line.otherWay === undefined ? refuse(',
    },
    {
      guard: 'both meet the need',
      file: RULES,
      find: '(line.bothMeet ? fine : refuse(',
      replace: '(line.bothMeet !== undefined ? fine : refuse(',
    },
    {
      guard: 'since when it is there',
      file: RULES,
      find: '(from === undefined ? refuse(',
      replace: '(id === undefined ? refuse(',
    },
    {
      guard: 'it is there today',
      file: RULES,
      find: '(from !== undefined && from > today ? refuse(',
      replace: '(from !== undefined && from < today && from > today ? refuse(',
    },
    {
      guard: 'the CHECK: named, and since when',
      file: TOLD,
      find: "(because <> 'other-way-costs-less' or length(trim(other_way)) > 0 and other_way_from is not null)",
      replace: '(true)',
    },
    {
      guard: 'the CHECK: cost is no reason of its own',
      file: TOLD,
      find: "'others-must-give-it','not-lawful','not-safe')),\n  reasons",
      replace: "'others-must-give-it','not-lawful','not-safe','costs-too-much')),\n  reasons",
    },
    {
      guard: 'the trigger: in place when it is decided',
      file: TOLD,
      find: 'create trigger other_way_is_in_place before insert on line_decision for each row execute function other_way_is_in_place();',
      replace: '',
    },
  ],
}
