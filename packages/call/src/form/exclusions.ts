import type { Call, Track } from '../model.ts'
import { reviewOf } from '../review.ts'
import { text } from '../text.ts'
import type { Field } from './field.ts'

/** Where an application names experts whom it asks to keep out, each with a reason. */
export const EXCLUSIONS_PATH = 'people.exclusions'

/**
 * The table in which an applicant names experts to keep out: as many as the call's review allows, each with a reason.
 * None where the call allows none, or does not say how it is reviewed. Content: `[{ name, employer, reason }]`.
 */
export function exclusionsField(call: Call, track: Track): Field[] {
  const review = reviewOf(call, track)
  const most = review?.exclusions ?? 0
  if (most === 0) return []
  const { sections } = call.form
  return [
    {
      type: 'rows',
      path: EXCLUSIONS_PATH,
      section: (sections.find((s) => s.id === 'people') ?? sections.at(-1)!).id,
      title: text('申请回避的专家', 'Experts to keep out'),
      help: text(
        `可不填，最多 ${most} 名，须逐一写明理由；仅工作人员可见，评审专家看不到。`,
        `Not required; at most ${most}, each with the reason. Only officers read this, no expert does.`,
      ),
      required: false,
      ...(review?.clause && { clause: review.clause }),
      columns: [
        {
          key: 'name',
          title: text('姓名', 'Name'),
          type: 'text',
          required: true,
          maxLength: 40,
          names: 'excluded',
        },
        {
          key: 'employer',
          title: text('工作单位', 'Employer'),
          type: 'text',
          maxLength: 100,
          names: 'employer',
        },
        { key: 'reason', title: text('理由', 'Reason'), type: 'text', required: true, maxLength: 200 },
      ],
      maxRows: most,
    },
  ]
}
