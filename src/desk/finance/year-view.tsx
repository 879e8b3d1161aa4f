import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type Look, to } from '#web/look.ts'
import type { FinanceDesk } from './finance.ts'
import { ForecastBars, ForecastTable } from './picture.tsx'
import { FORECAST_LEANS_ON, sayForecast } from './words.ts'

/** How the financial year comes out by budget code: in words, as a picture, in a table. */
export function Year({ desk: { forecast }, look }: { desk: FinanceDesk; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">This year</h2>
      {forecast === undefined ? (
        <p class="govuk-body">
          Many people are paid here, so this takes some seconds. It is kept for the day.{' '}
          <a class="govuk-link" href={to(look, '/finance?work-out=yes')}>
            Work out how the year comes out
          </a>
        </p>
      ) : (
        <>
          <p class="govuk-body">{`From ${sayDate(forecast.from)} to ${sayDate(forecast.to)}, by budget code.`}</p>
          {forecast.codes.map((one) => (
            <p class="govuk-body">{sayForecast(one)}</p>
          ))}
          <p class="govuk-body">{FORECAST_LEANS_ON}</p>
          <ForecastBars codes={forecast.codes} />
          <ForecastTable codes={forecast.codes} />
          {forecast.workedOutAt === undefined ? null : (
            <p class="govuk-body">What is still to come was worked out earlier today.</p>
          )}
        </>
      )}
    </>
  )
}
