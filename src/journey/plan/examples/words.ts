/** One example for somebody who finds it hard to say: for which part of life, what somebody may want, and a goal of it. */
export type Example = { key: string; area: string; want: string; goal: string }

/** Our own, short and plain: each is taken into the field with one tap and changed there. Nobody must take any. */
export const EXAMPLES: readonly Example[] = [
  {
    ...{ key: 'out', area: 'Getting out' },
    ...{ want: 'I want to get out of the house on more days.', goal: 'Go out on two days each week' },
  },
  {
    ...{ key: 'people', area: 'People' },
    ...{ want: 'I want to be with people who like what I like.', goal: 'See somebody I like every week' },
  },
  {
    ...{ key: 'family', area: 'Family' },
    ...{ want: 'I want good hours with my family again.', goal: 'Do one good thing with my family each weekend' },
  },
  {
    ...{ key: 'body', area: 'Body and sleep' },
    ...{ want: 'I want to move more, so that I sleep better.', goal: 'Move for half an hour, three times a week' },
  },
  {
    ...{ key: 'food', area: 'Food' },
    ...{ want: 'I want to eat well, and to cook for myself.', goal: 'Cook a warm meal three times a week' },
  },
  {
    ...{ key: 'home', area: 'Home' },
    ...{ want: 'I want a home in which I can rest.', goal: 'Keep one room so that I like to sit in it' },
  },
  {
    ...{ key: 'learn', area: 'Learning' },
    ...{ want: 'I want to learn something new.', goal: 'Finish a short course that I chose' },
  },
  {
    ...{ key: 'work', area: 'Work' },
    ...{ want: 'I want to find out what work I could do.', goal: 'Try out some work for a few hours a week' },
  },
  {
    ...{ key: 'make', area: 'Making things' },
    ...{ want: 'I want to make things with my hands.', goal: 'Make something every week' },
  },
  {
    ...{ key: 'calm', area: 'Calm' },
    ...{ want: 'I want something that calms me when it gets too much.', goal: 'Have a calm hour every day' },
  },
  {
    ...{ key: 'travel', area: 'Getting there' },
    ...{ want: 'I want to take the bus without fear.', goal: 'Take the bus by myself once a week' },
  },
  {
    ...{ key: 'say', area: 'Being heard' },
    ...{ want: 'I want a say in who helps me, and how.', goal: 'Choose who helps me, and on which days' },
  },
]
