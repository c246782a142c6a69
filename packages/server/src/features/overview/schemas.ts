import { z } from 'zod'

const n = z.number().int()
const states = { draft: n, submitted: n, returned: n, eligible: n, ineligible: n, withdrawn: n }

export const overview = z
  .object({
    /** In the guide's order; only tracks that the reader looks after. `quota`: awards. */
    tracks: z.array(z.object({ track: z.string(), quota: n, ...states })),
    /** Applications by the day (Shanghai) of their last submission, without gaps, oldest first. */
    days: z.array(z.object({ day: z.string(), n })),
    /** What is before the association (submitted, returned, eligible, ineligible), by the unit's region. */
    regions: z.array(z.object({ region: z.string(), n })),
    total: z.object(states),
  })
  .meta({ id: 'SeasonOverview' })
export type Overview = z.infer<typeof overview>
