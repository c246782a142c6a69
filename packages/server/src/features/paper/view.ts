import type { Scan } from './schemas.ts'
import type { ScanRow } from './store.ts'

export const scanView = (s: ScanRow): Scan => ({
  id: s.id,
  name: s.name,
  type: s.type,
  size: s.size,
  pages: s.pages,
  fromPage: s.from_page,
  toPage: s.to_page,
  state: s.state,
  how: s.matched_how,
  source: s.source,
  code: s.code,
  fault: s.fault,
  applicationId: s.application_id,
  number: s.number,
  title: s.title,
  unitName: s.unit_name,
  stale: s.stale,
  late: s.late,
  by: s.by,
  at: s.uploaded_at.toISOString(),
  reason: s.reason,
})
