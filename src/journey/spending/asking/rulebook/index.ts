export { SHIPPED } from './defaults/index.ts'
export type { Rule, RuleAnswer, RuleText, ShippedRule, Whose } from './rule.ts'
