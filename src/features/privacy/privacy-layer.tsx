import { useConsentRequests } from '@/api/consent-request'
import { usePageVisible } from '@/platform/page-visible'
import { ConsentBar } from './consent-bar'
import { ConsentSheet } from './consent-sheet'

/** On every page: the question that is asked right now, where the person looks; on the web also the bar. */
export function PrivacyLayer() {
  const asked = useConsentRequests((requests) => requests.asked)
  const isVisible = usePageVisible()
  return (
    <>
      <ConsentBar />
      {asked && isVisible && <ConsentSheet request={asked} />}
    </>
  )
}
