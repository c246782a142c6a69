import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { followLive } from './api/live.ts'
import { queryClient } from './api/query-client.ts'
import { startI18n } from './i18n/index.ts'
import { router } from './router.tsx'
import { applyMode } from './theme/mode.ts'
import './theme/tokens.css'
import './theme/base.css'
import './theme/public.css'
import './theme/content.css'
import './theme/forms.css'

applyMode()
followLive()
await startI18n()
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
)
