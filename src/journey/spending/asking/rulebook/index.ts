export { SHIPPED } from './defaults/index.ts'
export { conflictsIn, type LintCode } from './linter/rules.ts'
export type { Rule, RuleAnswer, RuleText, ShippedRule, Whose } from './rule.ts'
export { LINT_WORDS } from './words.ts'
