import { View } from '@tarojs/components'
import { useContext, useEffect } from 'react'
import { type ConsentRequest, useConsentRequests } from '@/api/consent-request'
import { useConsents } from '@/api/consents'
import type { PrivacyText } from '@/contract/consents'
import { consentsNeededFor, type ConsentSource } from '@/domain/consents/consent'
import { useLocal, useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { agreeButtonType, openHostTerms } from '@/platform/privacy'
import { Answered } from '@/ui/answered'
import { Button, HostButton } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import styles from './consent-sheet.module.scss'
import { OpenTextContext } from './open-text-context'
import { purposeOf, usePrivacyText } from './privacy-text'
import { AGREE_BUTTON_ID } from './use-privacy-gate'

const answered = (isGiven: boolean) => useConsentRequests.getState().answered(isGiven)

/**
 * Asks for one consent after the other, never for two by one tap: the privacy terms, if they were not agreed to, and then
 * the source itself. Nobody can agree to a text that could not be loaded.
 */
export function ConsentSheet({ request }: { request: ConsentRequest }) {
  const t = useText()
  const local = useLocal()
  const text = usePrivacyText()
  const value = text.status === 'ready' ? text.value : null
  const wanted = useNextWanted(request, value)
  const { title, sheet } = t.privacy
  if (value && wanted === null) return null
  const purpose = value && wanted && purposeOf(value, wanted)
  const agree = () => {
    if (!value || !wanted) return
    useConsents.getState().decided(wanted, 'given', value.version)
    if (request.isByHost) answered(true)
  }
  const isTerms = wanted === 'privacy'
  const agreeLook = { label: sheet.agree, kind: 'line', grow: true, disabled: !purpose } as const
  return (
    <Sheet
      // Another question is another sheet, with a button of another kind.
      key={wanted ?? ''}
      open
      title={purpose ? local(purpose.name) : title}
      closeLabel={t.common.close}
      onClose={() => answered(false)}
      actions={
        <>
          <Button label={sheet.refuse} kind='line' grow onPress={() => answered(false)} />
          {isTerms && agreeButtonType ? (
            // Where the host itself has to see the consent.
            <HostButton
              {...agreeLook}
              opens={{ openType: agreeButtonType, id: AGREE_BUTTON_ID, onAgreePrivacyAuthorization: agree }}
            />
          ) : (
            <Button {...agreeLook} onPress={agree} />
          )}
        </>
      }
    >
      <Answered query={text} words={queryWords(t, text)}>
        {(shown) => <Purpose text={shown} source={wanted ?? 'privacy'} />}
      </Answered>
    </Sheet>
  )
}

/** What has to be agreed to next; null when nothing is left, and then the request is answered. */
function useNextWanted(request: ConsentRequest, text: PrivacyText | null): ConsentSource | null {
  const decisions = useConsents((consents) => consents.decisions)
  const needed = text ? consentsNeededFor(decisions, request.source, text.version) : []
  const isDone = text !== null && needed.length === 0 && !request.isByHost
  useEffect(() => {
    if (isDone) answered(true)
  }, [isDone])
  return request.isByHost ? 'privacy' : (needed[0] ?? null)
}

function Purpose({ text, source }: { text: PrivacyText; source: ConsentSource }) {
  const { privacy } = useText()
  const local = useLocal()
  const openText = useContext(OpenTextContext)
  const purpose = purposeOf(text, source)
  if (!purpose) return null
  return (
    <View>
      <Words block>{local(purpose.purpose)}</Words>
      <Part title={privacy.sheet.kept} words={local(purpose.kept)} />
      <Part title={privacy.sheet.without} words={local(purpose.without)} />
      <View className={classNames(styles.more)}>
        <Button label={privacy.readText} kind='quiet' size='small' onPress={openText} />
        {source === 'privacy' && openHostTerms && (
          <Button label={privacy.hostTerms} kind='quiet' size='small' onPress={openHostTerms} />
        )}
      </View>
    </View>
  )
}

function Part({ title, words }: { title: string; words: string }) {
  return (
    <View className={classNames(styles.part)}>
      <Words role='small' tone='ink3' block>
        {title}
      </Words>
      <Words role='callout' block>
        {words}
      </Words>
    </View>
  )
}
