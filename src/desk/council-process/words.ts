import type { ProcessReason } from './rules.ts'

type Needed =
  | 'say-from-which-day'
  | 'say-who-decides-then'
  | 'say-what-a-manager-decides'
  | 'choose-a-manager'
  | 'choose-a-chair'
  | 'say-what-the-panel-is-called'
  | 'say-one-panel-day'
  | 'say-help-up-to'
  | 'not-a-whole-number-here'
  | 'not-a-day-on-a-line'
  | 'too-many-panel-days'

export const WORDS: Record<ProcessReason | Needed, string> = {
  'day-has-passed': 'That day has passed. Choose today or a later day: what was asked for before stays as it was',
  'manager-has-no-role':
    'This human is no manager today, so nothing would reach anybody. Choose somebody who holds the role',
  'chair-has-no-role':
    'This human is no member of the panel today, so nothing would reach anybody. Choose somebody who holds the role',
  'panel-days-have-passed':
    'All of these days lie before the day from which this holds. Write days that are still to come, or leave the box empty',
  'panel-meets-on-closed-day':
    'One of these days is a weekend or a bank holiday here. Write another, so that nobody waits for a day on which nobody meets',
  'route-is-never-reached':
    'A way above this one already takes everything that this one is for. Take one of the two out, or move this one up',
  'nobody-could-decide':
    'Everybody here has a limit, so that nobody could say yes to a plan above all of them. Leave the limit of at least two humans empty',
  'nobody-else-could-decide':
    'Only one human could say yes to a plan above all limits, and nobody could where that human wrote it. Leave the limit of one more human empty, or give the role to somebody else first',
  'plans-stand-on-that-day':
    'Plans stand on the list of a panel day that you take out, and people were told that day. See above which days they are. Leave each day in until its plans have another: whoever decides, or the worker, moves a plan and says why. Then take the day out here',
  'say-from-which-day': 'Write the day from which this holds',
  'say-who-decides-then': 'Choose who decides in this case, or leave the whole row empty',
  'say-what-a-manager-decides': 'Write up to what amount a week a manager decides where no way above fits',
  'choose-a-manager': 'Choose the manager who is asked first',
  'choose-a-chair': 'Choose who chairs the panel',
  'say-what-the-panel-is-called': 'Write what people call the panel, such as “the Tuesday panel”',
  'say-one-panel-day': 'Write one day on which the panel meets',
  'say-help-up-to': 'Write up to how much a week a manager may agree help until there is an answer',
  'not-a-whole-number-here': 'Write a whole number within the bounds that stand beside it',
  'not-a-day-on-a-line': 'Write one day a line, such as 24 November 2026 or 24/11/2026',
  'too-many-panel-days': 'Write no more than 60 days. The rest can follow later',
}

export const DONE = { changed: 'The new way of deciding is written down. It holds from the day you named.' }

/** The numbers that are asked for, by the name of their box. */
export const NUMBERS = {
  updateEveryDays: 'After how many days of silence are people told where it stands?',
  managerWorkingDays: 'Within how many working days does the manager answer?',
  panelEveryWeeks: 'Every how many weeks does the panel meet?',
  panelCutOffDays: 'How many days before the panel must a plan be sent?',
  panelAgendaMax: 'How many plans fit on one panel day?',
} as const
