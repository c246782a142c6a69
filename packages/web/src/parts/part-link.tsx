import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../api/session.ts'
import { useWords } from '../i18n/index.ts'
import { placeOfPart, type Step } from './history-places.ts'

/** Where steps like this one are done, for whoever may go there. */
export function PartLink({ step }: { step: Step }): ReactNode {
  const { t } = useWords('form')
  const found = placeOfPart(useMe(), step)
  return found && <Link {...found.place}>{t(`history.places.${found.part}`)}</Link>
}
