import { createRequire } from 'node:module'

// The library carries no types of its own.
type Library = { default: { fleschKincaidGrade(text: string): number } }
const readability = (createRequire(import.meta.url)('text-readability') as Library).default

/** The field's own words, and names of bodies: nobody can say them otherwise, so each counts as one easy word. */
const GLOSSARY = [
  'Local Government and Social Care Ombudsman',
  'Equality Advisory and Support Service',
  'Web Content Accessibility Guidelines',
  'Office for National Statistics',
  'personal budget',
  'support plan',
  'care coordinator',
  'direct payment',
  'advocate',
  'council',
  'money',
  'agreement',
  'decision',
  'assessment',
  'eligible',
]

const easy = (text: string): string =>
  GLOSSARY.reduce((so, word) => so.replaceAll(new RegExp(`\\b${word}(s?)\\b`, 'gi'), 'plan'), text)

/** The reading age of a sentence in years: the school grade of Flesch and Kincaid, and the five years before school. */
export const readingAge = (text: string): number => readability.fleschKincaidGrade(easy(text)) + 5
