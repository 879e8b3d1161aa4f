export const LINE_MANAGED_AS = ['direct-payment', 'council-managed', 'third-party', 'prepaid-card'] as const
/** Who looks after a line's money: the person (a direct payment), the council, somebody else for them (J7), or a card with the person. */
export type LineManagedAs = (typeof LINE_MANAGED_AS)[number]

export const LINE_MANAGED_WORDS: Record<LineManagedAs, string> = {
  'direct-payment': 'It goes to an account, and the person pays from it',
  'council-managed': 'The council pays for it',
  'third-party': 'Somebody else looks after it, such as a charity',
  'prepaid-card': 'It goes onto a card for the person',
}

export const PA_PARTS = ['wages', 'tax', 'insurance', 'pension', 'notice', 'holiday', 'redundancy'] as const
/** Which part of employing a personal assistant a line is: owed to or for somebody employed, so that no pause stops it. */
export type PaPart = (typeof PA_PARTS)[number]

/** What each part is called, and what it is. No figure: what it comes to is for those who work it out with the person. */
export const PA_WORDS: Record<PaPart, { readonly text: string; readonly means: string }> = {
  wages: { text: 'Wages', means: 'What the assistant is paid for the hours they work.' },
  tax: {
    text: 'Tax and National Insurance',
    means: 'What an employer pays to the tax office. A payroll service can work it out and send it.',
  },
  insurance: {
    text: 'Employer’s insurance',
    means: 'Every employer must have it. It pays if the assistant is hurt at work. It is often paid once a year.',
  },
  pension: {
    text: 'Pension',
    means: 'What an employer adds to the assistant’s pension. It depends on how much they earn.',
  },
  notice: {
    text: 'Notice',
    means: 'If the job ends, the assistant is paid for some more weeks. Money for that is put aside.',
  },
  holiday: {
    text: 'Holiday',
    means: 'The assistant is paid while on holiday. Somebody else may have to be paid in those weeks.',
  },
  redundancy: {
    text: 'Redundancy',
    means: 'If the job is no longer needed, there may be a payment to the assistant. It grows with the years.',
  },
}
