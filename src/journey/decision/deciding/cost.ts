/** Until the end of the sentence, so many characters at most. */
const NEAR = '[^.!?\\n]{0,25}'
const COSTS = '(?:costs?|costing|costly|price|pricey|expense|expenditure|spending|amount|sum|money|pounds|fees?|£1)'
const NOT = "(?:not|cannot|can[’']?t|couldn[’']?t|isn[’']?t|aren[’']?t|don[’']?t|doesn[’']?t|won[’']?t|never|no|nor)"

const says = (pattern: string): RegExp => new RegExp(pattern, 'i')

const COST: readonly RegExp[] = [
  // What it comes to is too much.
  says(`\\b${COSTS}\\b${NEAR}\\btoo (?:much|high|many|great|big|large|steep)\\b(?! (?:time|hours|days))`),
  says(`£1${NEAR}\\btoo (?:much|high|many)\\b`),
  says(`\\btoo (?:expensive|dear|costly|pricey|much money)\\b`),
  says(`\\btoo (?:high|big|large|great|steep) (?:an? )?${COSTS}`),
  says(
    `\\b(?:costs?|price|expense|£1)(?: \\w+){0,3} (?:is|are|seems?|looks?)(?: \\w+){0,2} (?:excessive|unreasonable|disproportionate|prohibitive|steep|high)\\b`,
  ),
  says(
    `\\b(?:costs?|is) (?:a lot|a great deal|so much) of money\\b|\\bcosts? (?:us |the council )?(?:a lot|a great deal)\\b`,
  ),
  /\bunaffordable\b|\bcheaper\b|\bexpensive\b/i,
  // It is not worth it.
  says(
    `\\b(?:${NOT}|hard to|difficult to|unable to|nothing to)\\b${NEAR}\\bjustif(?:y|ies|ied)\\b${NEAR}(?:\\b(?:costs?|price|expense|expenditure|spending|amount|sum|money)\\b|£1)`,
  ),
  says(`(?:\\b(?:costs?|price|expense|expenditure|spending|amount|sum)\\b|£1)${NEAR}\\b${NOT}\\b${NEAR}\\bjustif`),
  says(`\\b(?:${NOT}|without|lacks?)\\b${NEAR}\\bvalue for (?:the )?money\\b|\\b(?:poor|bad|low) value\\b`),
  says(`\\b${NOT} (?:good|the best|best|of good) value\\b`),
  says(`\\b${NOT} worth (?:the |that |so |this )?(?:much )?(?:money|costs?|price|expense|£1)`),
  // There is nothing to pay it with.
  says(`\\b(?:can ?not|can[’']?t|could not|couldn[’']?t|unable to|not able to) (?:\\w+ )?afford\\b`),
  says(
    `\\b(?:no|not enough|lack of|short of|out of|without the|(?:do|does|did)(?: not|n[’']t) have (?:the|any|enough)|not have) (?:money|budget|funds?|funding)\\b`,
  ),
  says(
    `\\b(?:budgets?|funds?|funding|money|pot|allocation)\\b (?:is|are|has been|have been|was|were|has|have)(?: now| all| already| been)* (?:spent|gone|used up|exhausted|run out|overspent|empty|tight|stretched)\\b(?! (?:well|wisely|as|by|for|on what))`,
  ),
  says(
    `\\b(?:over|above|beyond|outside|exceeds?) (?:the |our |his |her |their |its )?(?:budget|cap|ceiling|upper limit)\\b`,
  ),
  says(
    `\\bmore than (?:we|the council|this council|our budget|the budget)(?: can| could| may| will| would| is| are| able| to| willing| usually| normally)* (?:spend|pay|afford|fund|spare|allows?)\\b`,
  ),
  // It is named as the reason.
  says(
    `\\b(?:because of|due to|owing to|on (?:the )?grounds? of|in view of|on account of|given)(?: the| its| their| this| high| such)* (?:costs?|price|expense|expenditure)\\b(?! of living)`,
  ),
  says(`\\b(?:cost|financial|budget|budgetary|money) (?:reasons?|grounds?|pressures?|constraints?)\\b`),
  says(
    `\\b(?:save|saves|saving) (?:us |the council )?(?:money|costs)\\b|\\b(?:keep|bring|cut|reduce|lower)(?:ing)? (?:the |our )?costs?\\b`,
  ),
]

/** An amount has a point inside, which ends no sentence. */
const amounts = (reasons: string): string =>
  reasons.replaceAll(/£\s?\d[\d,]*(?:\.\d\d?)?|\b\d[\d,]*(?:\.\d\d?)? pounds\b/gi, '£1')

/** What is said not to be so: 'not very expensive', 'no longer too dear'. Of 'we do not fund expensive lessons' nothing is denied. */
const NOT_DEAR =
  /(?:\b(?:not|never|no longer|nor|neither)|n[’']t)(?: (?:an?|any|anything|so|that|very|really|especially|particularly|seem|look))? (?:expensive|too (?:expensive|dear|costly|pricey|much money)|cheaper|unaffordable)\b/gi

/** The same of a reason: 'not about the cost', 'it isn't only for cost reasons'. 'Not agreed because of the cost' names it. */
const NOT_THE_REASON =
  /(?:(?<!\b(?:can|could|do|does|did|may|must|shall|should|will|would) )\b(?:not|never|no longer|nor|neither)|(?<=\b(?:is|are|was|were))n[’']t)(?: (?:only|just|simply|merely|mainly|purely|solely|really|all))? (?:(?:because of|due to|about)(?: the)? (?:costs?|price|money)|(?:for|on) (?:cost|financial|money) (?:reasons?|grounds?))\b/gi

/**
 * Whether reasons say that something costs too much, or that there is nothing to pay it with. They are read by this rule only where
 * a need may stay unmet: a no, or a yes with conditions. It reads words, so that it can be talked round; a human who looks again reads more.
 */
export const saysItCostsTooMuch = (reasons: string): boolean => {
  const text = amounts(reasons).replaceAll(NOT_DEAR, ' ').replaceAll(NOT_THE_REASON, ' ')
  return COST.some((saying) => saying.test(text))
}
