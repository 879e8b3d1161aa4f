/** The two who look at a plan together. */
export type Side = 'person' | 'worker'

export const PROGRESS = ['met', 'partly', 'not-yet', 'dont-know'] as const
export type Progress = (typeof PROGRESS)[number]
