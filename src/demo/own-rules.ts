import type { ShippedRule } from '#journey/spending/asking/rulebook/index.ts'

const own = (
  key: string,
  name: string,
  rule: Omit<ShippedRule, 'key' | 'name' | 'source' | 'whose' | 'decisionNeeded'>,
): ShippedRule => ({
  ...{ key, name, whose: 'council', source: '', decisionNeeded: false },
  ...rule,
})

/** Where a demo's council says otherwise than the rules that ship: no two councils are quite alike. */
export const OWN_RULES: Readonly<Record<string, readonly ShippedRule[]>> = {
  northcliffe: [
    own('phone', 'A simple phone, and credit for it', {
      answer: 'allowed',
      covers: [
        'phone',
        'fone',
        'mobile',
        'mobile phone',
        'phone credit',
        'phone top up',
        'top up',
        'sim card',
        'phone contract',
      ],
      why: 'Here nobody has to ask for a simple phone. It keeps you in touch.',
      yesExamples: ['A simple phone and a month of credit'],
      noExamples: ['A phone for somebody else'],
    }),
    own('bike', 'A bicycle', {
      answer: 'ask-first',
      covers: ['bicycle', 'bike', 'push bike', 'cycle', 'cycling', 'bike repair', 'cycle helmet', 'bike lock'],
      why: 'Our hills are steep, and a workshop here lends bicycles free of charge. Ask first.',
      yesExamples: ['A lock and a helmet for a bicycle that is lent to you'],
      noExamples: ['A new one, before you have tried one that is lent'],
    }),
    own('computer', 'A computer or the internet', {
      answer: 'ask-first',
      covers: ['computer', 'laptop', 'lap top', 'tablet', 'ipad', 'internet', 'broadband', 'wifi'],
      why: 'The library lends them. Ask first whether that is enough for you.',
      yesExamples: ['A used laptop for a course'],
      noExamples: ['A games computer'],
    }),
  ],
}
